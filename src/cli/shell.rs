//! `helpdeck completions` and `helpdeck man`: what a shell and a manual know of the command line, made from it.

use std::{fs, io, path::PathBuf};

use anyhow::Context as _;
use clap::{Command, CommandFactory as _};
use clap_complete::Shell;

use super::{Arguments as Whole, paths::unwritten};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Completions {
    /// For which shell
    shell: Shell,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Man {
    /// The directory that gets a page for each subcommand, such as ~/.local/share/man/man1
    directory: PathBuf,
}

pub(super) fn completions(arguments: &Completions) {
    clap_complete::generate(arguments.shell, &mut Whole::command(), "helpdeck", &mut io::stdout());
}

pub(super) fn man(arguments: &Man) -> anyhow::Result<()> {
    let directory = &arguments.directory;
    fs::create_dir_all(directory).map_err(|error| unwritten(directory, &error))?;
    let mut whole = Whole::command().disable_help_subcommand(true);
    whole.build();
    pages(&whole, "helpdeck", directory)
}

/// The page of a command, and those of what is below it.
fn pages(command: &Command, name: &str, directory: &PathBuf) -> anyhow::Result<()> {
    let path = directory.join(format!("{name}.1"));
    let mut page = Vec::new();
    let named = command.clone().name(name.to_owned()).bin_name(name.replace('-', " "));
    clap_mangen::Man::new(named).render(&mut page).context(super::lang().cli_no_page())?;
    fs::write(&path, page).map_err(|error| unwritten(&path, &error))?;
    for below in command.get_subcommands() {
        pages(below, &format!("{name}-{}", below.get_name()), directory)?;
    }
    Ok(())
}
