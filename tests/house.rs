//! The rules of the house that the compiler does not check: who may use whom, who may touch the world, how
//! files begin, how long they get, that every message is used and nothing else is said. Reads the sources as text, so it knows no
//! module but by name. A new top-level module is a line in [`ARROWS`].

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::snapshot::path;

/// Who may use whom. `cli` is where everything comes together.
const ARROWS: [(&str, &[&str]); 11] = [
    ("desk", &[]),
    ("export", &["desk"]),
    ("import", &["desk", "export"]),
    ("locale", &[]),
    ("phrase", &["desk", "import", "locale"]),
    ("sample", &["desk"]),
    ("wire", &["desk", "import"]),
    ("client", &["wire", "desk", "import"]),
    ("server", &["wire", "desk", "import", "phrase", "locale"]),
    ("tui", &["desk", "export", "import", "phrase", "locale"]),
    (
        "cli",
        &[
            "desk", "export", "import", "locale", "phrase", "sample", "wire", "client", "server",
            "tui",
        ],
    ),
];

/// The files that may touch the world, by how their path begins.
const EDGE: [&str; 7] = [
    "src/main.rs",
    "src/cli",
    "src/client",
    "src/server",
    "src/tui/effects",
    "src/tui/runtime",
    "src/tui/terminal",
];

/// What the world is made of: runtimes, files, processes, clocks.
const WORLD: [&str; 11] = [
    "tokio",
    "std::fs",
    "std::process",
    "std::env",
    "std::net",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
];

const LONGEST: usize = 600;
const SHORTEST_OPENING: usize = 60;

#[test]
fn modules_use_only_those_they_may_use() {
    let mut broken = Vec::new();
    for (file, code) in sources() {
        let Some(module) = module_of(&file) else { continue };
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == module) else {
            broken.push(format!("{file}: say in tests/house.rs whom `{module}` may use"));
            continue;
        };
        for used in paths(&code).iter().filter_map(|path| path.strip_prefix("crate::")) {
            let used = used.split("::").next().unwrap_or_default();
            let known = ARROWS.iter().any(|(name, _)| *name == used);
            if known && used != module && !allowed.contains(&used) {
                broken.push(format!("{file}: `{module}` may not use `{used}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn only_the_edge_touches_the_world() {
    let mut broken = Vec::new();
    for (file, code) in sources() {
        if EDGE.iter().any(|edge| file.starts_with(edge)) {
            continue;
        }
        for used in paths(&code) {
            if let Some(part) = WORLD.iter().find(|part| is_part_of(&used, part)) {
                broken.push(format!("{file}: `{part}` (as {used})"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_opens_with_what_it_is() {
    let mut broken = Vec::new();
    for file in files("src", "rs").into_iter().chain(files("tests", "rs")).chain([path("build.rs")])
    {
        let text = fs::read_to_string(&file).unwrap();
        let opening: String = text.lines().map_while(|line| line.strip_prefix("//!")).collect();
        if opening.trim().len() < SHORTEST_OPENING {
            broken.push(format!("{}: begin with `//!` and what it owns", name(&file)));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn files_stay_short() {
    let mut sizes: Vec<(usize, String)> = files("src", "rs")
        .iter()
        .filter(|file| file.file_name().is_none_or(|name| name != "tests.rs"))
        .map(|file| {
            let text = fs::read_to_string(file).unwrap();
            (text.lines().take_while(|line| *line != "#[cfg(test)]").count(), name(file))
        })
        .collect();
    sizes.sort_unstable_by(|one, other| other.cmp(one));
    for (lines, file) in sizes.iter().take(5) {
        println!("{lines:5} {file}");
    }
    let long: Vec<_> = sizes.iter().filter(|(lines, _)| *lines > LONGEST).collect();
    assert!(long.is_empty(), "more than {LONGEST} lines without tests: {long:?}");
}

#[test]
fn every_message_is_used() {
    let code: String = sources()
        .into_iter()
        .filter(|(file, _)| !file.starts_with("src/locale/"))
        .map(|(_, code)| code)
        .collect();
    let said_by_path: BTreeSet<String> = paths(&code).into_iter().collect();
    // These tables name their messages without saying that they are some.
    let table = ["src/tui/action.rs", "src/cli/settings/table.rs"];
    let table: String = table.map(|file| fs::read_to_string(path(file)).unwrap()).concat();
    let table: BTreeSet<&str> =
        table.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let mut unused = Vec::new();
    for file in files("src/locale/en", "ftl") {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let Some((key, _)) = line.split_once('=') else { continue };
            let method = key.trim_end().replace('-', "_");
            if line.starts_with(|first: char| first.is_ascii_lowercase())
                && !code.contains(&format!(".{method}("))
                && !said_by_path.contains(&format!("Lang::{method}"))
                && !table.contains(method.as_str())
            {
                unused.push(format!("{}: {}", name(&file), key.trim_end()));
            }
        }
    }
    assert!(unused.is_empty(), "messages that nobody says:\n{}", unused.join("\n"));
}

/// The messages of a file, by key.
fn messages(file: &Path) -> Vec<(String, String)> {
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in fs::read_to_string(file).unwrap().lines() {
        match line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            Some((key, said)) => messages.push((key.to_owned(), said.to_owned())),
            None if line.starts_with([' ', '}']) => {
                let (_, said) = messages.last_mut().unwrap();
                said.push_str(line);
            }
            None => {}
        }
    }
    messages
}

#[test]
fn b0_the_words_of_customers_and_contacts_are_said_everywhere() {
    const WORDS: [(&str, &[&str]); 5] = [
        ("en", &["site", "sites", "user", "users", "requester", "requesters"]),
        ("fr", &["site", "sites", "utilisateur", "utilisateurs", "demandeur", "demandeurs"]),
        (
            "de",
            &[
                "standort",
                "standorte",
                "standorten",
                "standorts",
                "standortregeln",
                "benutzer",
                "benutzern",
                "benutzers",
                "hauptbenutzer",
                "anforderer",
                "anforderers",
            ],
        ),
        ("it", &["sito", "siti", "utente", "utenti", "richiedente", "richiedenti"]),
        ("es", &["sitio", "sitios", "usuario", "usuarios", "solicitante", "solicitantes"]),
    ];
    // The name of the vocabulary itself, what is typed as it is written, and the login of a mail server.
    const AS_THEY_ARE: [&str; 10] = [
        "vocabulary-it",
        "act-filter-long",
        "cli-no-such-page",
        "database-address",
        "directory-bad-rule",
        "directory-not-allowed",
        "field-mail-login",
        "label-mail-login",
        "mail-password-hint",
        "mail-password-without-login",
    ];
    let mut broken = Vec::new();
    for (tag, words) in WORDS {
        let directory = format!("src/locale/{tag}");
        let (other, own): (Vec<_>, Vec<_>) = files(&directory, "ftl")
            .into_iter()
            .partition(|file| file.parent().unwrap().ends_with("msp"));
        let read = |files: &[PathBuf]| {
            files.iter().flat_map(|file| messages(file)).collect::<BTreeMap<_, _>>()
        };
        let mut said = read(&own);
        said.extend(read(&other));
        for (key, text) in said.iter().filter(|(key, _)| !AS_THEY_ARE.contains(&key.as_str())) {
            let names_a_variable = |word: &str| word.starts_with('$');
            let mut spoken = text.split(|c: char| !c.is_alphanumeric() && c != '$' && c != '-');
            let old = spoken.find(|word| {
                !names_a_variable(word) && words.contains(&word.to_lowercase().as_str())
            });
            broken.extend(old.map(|word| format!("{tag}: {key} says {word}")));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn ta2_ua1_ua11_da12_da14_one_word_for_one_thing() {
    // A seat is no licence, a login is the address, nobody is an agent, a user is no client.
    const OTHER_WORDS: [&str; 9] = [
        "licence",
        "license",
        "licences",
        "licenses",
        "username",
        "agent",
        "agents",
        "client information",
        "customer portal",
    ];
    let mut broken = Vec::new();
    for file in files("src/locale/en", "ftl") {
        for line in fs::read_to_string(&file).unwrap().lines() {
            let Some((key, said)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
                continue;
            };
            let said =
                format!(" {} ", said.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
            let other = OTHER_WORDS.iter().find(|word| said.contains(&format!(" {word} ")));
            broken.extend(other.map(|word| format!("{}: {word} in {key}", name(&file))));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn what_people_read_comes_from_locale() {
    // What stands there is for the log, for other programmers, or generated help.
    const NOT_SHOWN: [&str; 8] =
        ["#[", "tracing::", "assert!(", "expect(", "reason = ", "write!(f", "f.write_", "metric("];
    let mut broken = Vec::new();
    for (file, code) in sources() {
        let shown = file.starts_with("src/cli/") || file.starts_with("src/server/");
        // The journal speaks SQL; what it says of damage goes to the log only.
        let unseen = file.starts_with("src/server/journal/") || file.ends_with("/tests.rs");
        if !shown || unseen {
            continue;
        }
        let code = code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (before, text) in texts(code) {
            if is_prose(text) && !NOT_SHOWN.iter().any(|part| before.contains(part)) {
                broken.push(format!("{file}: {text:?} belongs into src/locale"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_error_has_words() {
    let words = fs::read_to_string(path("src/cli/words.rs")).unwrap();
    let mut silent = Vec::new();
    for (file, code) in sources() {
        for derived in code.split("thiserror::Error").skip(1) {
            let after = derived.split_once("pub ").unwrap_or_default().1;
            let name = word(after.trim_start_matches("enum ").trim_start_matches("struct "));
            if !words.contains(&format!("&{name})")) {
                silent.push(format!("{file}: say `{name}` in src/cli/words.rs"));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn tests_wait_for_something_and_never_sleep() {
    let mut broken = Vec::new();
    for file in files("tests", "rs").into_iter().chain(files("src", "rs")) {
        let text = fs::read_to_string(&file).unwrap();
        let whole = name(&file).starts_with("tests/") || name(&file).ends_with("/tests.rs");
        let tests = if whole { Some(text.as_str()) } else { after_tests(&text) };
        for used in paths(&without_comments(tests.unwrap_or_default())) {
            if used.ends_with("::sleep") {
                broken.push(format!("{}: {used}", name(&file)));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn there_is_one_crossterm() {
    let lock = fs::read_to_string(path("Cargo.lock")).unwrap();
    assert_eq!(lock.matches("name = \"crossterm\"\n").count(), 1);
}

/// What `.ci/package` does not make has to be in the tree.
#[test]
fn what_the_debian_package_takes_along_is_there() {
    let manifest: toml::Table = fs::read_to_string(path("Cargo.toml")).unwrap().parse().unwrap();
    let script = fs::read_to_string(path(".ci/package")).unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    assert!(assets.len() > 5, "{assets:?}");
    for asset in assets {
        let from = asset[0].as_str().unwrap();
        let made = match from.strip_prefix("target/package/") {
            Some(name) => {
                let kind = name.split(['.', '/']).next().unwrap();
                script.contains(&format!("\"$made/{kind}"))
            }
            None => from == "target/release/helpdeck" || path(from).is_file(),
        };
        assert!(made, "{from}");
    }
}

/// The sources of the program, without comments, by path.
fn sources() -> Vec<(String, String)> {
    let read = |file: &PathBuf| (name(file), without_comments(&fs::read_to_string(file).unwrap()));
    files("src", "rs").iter().map(read).collect()
}

fn files(under: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut directories = vec![path(under)];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).unwrap() {
            let file = entry.unwrap().path();
            if file.is_dir() {
                directories.push(file);
            } else if file.extension().is_some_and(|found| found == extension) {
                found.push(file);
            }
        }
    }
    found.sort();
    found
}

/// The path within the project, with slashes.
fn name(file: &Path) -> String {
    let file = file.strip_prefix(path("")).unwrap();
    file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// The top-level module of a file; nothing for the roots of the library and the binary.
fn module_of(file: &str) -> Option<String> {
    let module = file.strip_prefix("src/")?.split('/').next()?;
    let module = module.strip_suffix(".rs").unwrap_or(module);
    (!["lib", "main"].contains(&module)).then(|| module.to_owned())
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| {
        let comment = line.starts_with("//").then_some(0).or_else(|| line.find(" //"));
        line[..comment.unwrap_or(line.len())].to_owned() + "\n"
    };
    text.lines().map(code).collect()
}

fn after_tests(text: &str) -> Option<&str> {
    text.find("#[cfg(test)]").map(|start| &text[start..])
}

/// True if the path goes through the part: `std::fs::read` through `std::fs`, `time::Instant::now` through
/// `Instant::now`.
fn is_part_of(path: &str, part: &str) -> bool {
    format!("::{path}::").contains(&format!("::{part}::"))
}

/// Every path that code mentions, imports spread out: `use a::{b, c::d};` gives `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(|letter: char| letter.is_alphabetic() || letter == '_') {
        let before = rest[..start].chars().next_back();
        rest = &rest[start..];
        if before.is_some_and(char::is_alphanumeric) {
            rest = &rest[word(rest).len()..];
            continue;
        }
        rest = spread(rest, "", &mut found);
    }
    found
}

/// Reads one path, which may end in a group, and gives back what follows it.
fn spread<'c>(code: &'c str, prefix: &str, found: &mut Vec<String>) -> &'c str {
    let first = word(code);
    let mut path = format!("{prefix}{first}");
    let mut rest = &code[first.len()..];
    while let Some(after) = rest.strip_prefix("::") {
        if let Some(group) = after.strip_prefix('{') {
            rest = group.trim_start();
            while !rest.is_empty() && !rest.starts_with('}') {
                let left = rest.len();
                rest = spread(rest, &format!("{path}::"), found);
                rest =
                    rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
                if rest.len() == left {
                    break;
                }
            }
            return rest;
        }
        let next = word(after);
        if next.is_empty() {
            break;
        }
        path = format!("{path}::{next}");
        rest = &after[next.len()..];
    }
    found.push(path);
    rest
}

/// The texts in code, each with the code from where its statement begins.
fn texts(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut statement, mut at) = (0, 0);
    while let Some(next) = code[at..].find(['"', ';', '{', '}']) {
        let here = at + next;
        at = here + 1;
        let before = &code[statement..here];
        if !code[here..].starts_with('"') {
            statement = at;
        } else if !before.ends_with('\'') {
            let mut escaped = false;
            let ends = |letter: char| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            };
            let raw = before.ends_with("r#");
            let length = if raw { code[at..].find("\"#") } else { code[at..].find(ends) };
            let end = at + length.expect("a text ends");
            found.push((before, &code[at..end]));
            at = end + 1;
        }
    }
    found
}

/// True for two words or more.
fn is_prose(text: &str) -> bool {
    let is_word = |part: &&str| part.len() > 1 && part.chars().all(char::is_alphabetic);
    text.split_whitespace().filter(is_word).count() > 1
}

fn word(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
    &text[..end.unwrap_or(text.len())]
}

#[test]
fn imports_are_spread_out() {
    let code =
        "use std::{\n    fs, io::{self, Read as _},\n};\nfn f() { crate::desk::g(Utc::now()) }";
    let found = paths(&without_comments(code));
    for path in ["std::fs", "std::io::self", "std::io::Read", "crate::desk::g", "Utc::now"] {
        assert!(found.iter().any(|one| one == path), "{path} in {found:?}");
    }
    let noted = without_comments("// use std::fs;\nlet a = 1; // tokio\n    /// Instant::now\n");
    assert!(!paths(&noted).iter().any(|one| one.contains("fs") || one.contains("tokio")));
    assert!(!noted.contains("Instant"));
    assert!(is_part_of("std::fs::read", "std::fs") && !is_part_of("std::fsx", "std::fs"));
    assert!(is_part_of("tokio", "tokio") && !is_part_of("my_tokio", "tokio"));
}

#[test]
fn texts_are_found_with_what_stands_before_them() {
    let code = r##"fn f() { a(b, "one \"two\""); if c == '"' { d!("{x}; y") } e(r#"f "g" h"#) }"##;
    let found = texts(code);
    let wanted = [(" a(b, ", r#"one \"two\""#), (" d!(", "{x}; y"), (" e(r#", r#"f "g" h"#)];
    assert_eq!(found.iter().map(|(_, text)| *text).collect::<Vec<_>>(), wanted.map(|pair| pair.1));
    assert!(found.iter().zip(wanted).all(|(found, wanted)| found.0.contains(wanted.0)));
    assert!(is_prose("the disk is full") && !is_prose("{file}: {why}") && !is_prose("no-cache"));
}
