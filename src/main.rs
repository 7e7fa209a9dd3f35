//! The binary: hands the arguments to the command line and turns the outcome into an exit code.

fn main() -> std::process::ExitCode {
    helpdeck::cli::main()
}
