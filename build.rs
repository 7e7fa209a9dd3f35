//! Turns the messages of `src/locale/` into typed methods of `Lang`, one per message.
//!
//! Every directory there is a language and every `.ftl` file in it belongs to that language; English is
//! the measure. A directory within a language is a vocabulary: the messages that it says in other words.
//! A language that lacks a message or a vocabulary, has one too many, or uses other variables stops the
//! build. Knows nothing of what the messages are for. A new language is a new directory, nothing here.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
    process::exit,
};

use fluent_syntax::{
    ast::{self, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser, serializer,
    unicode::unescape_unicode_to_string,
};

const ROOT: &str = "src/locale";
const MEASURE: &str = "en";

/// Words that cannot name a method, as far as a message might want them.
const RESERVED: [&str; 14] = [
    "as", "for", "if", "impl", "in", "loop", "match", "mod", "move", "ref", "type", "use", "where",
    "while",
];
/// Methods that `Lang` has beside its messages.
const TAKEN: [&str; 4] = ["tag", "from-tag", "format", "plain"];

#[derive(Clone)]
struct Message {
    file: String,
    value: Option<Pattern<String>>,
    attributes: bool,
}

/// One language, or one of its vocabularies with everything it takes from the language: its messages and its
/// terms (whose keys start with `-`).
#[derive(Clone, Default)]
struct Language {
    entries: BTreeMap<String, Message>,
}

/// A tag, and the vocabulary where it is not the language's own.
type Name = (String, Option<String>);

#[derive(Default)]
struct Uses {
    variables: BTreeSet<String>,
    /// The messages and terms that it takes in, directly or through others.
    referred: BTreeSet<String>,
    unknown: Vec<String>,
    /// The message depends on more than its text: a choice, a function, arguments of a term.
    computed: bool,
}

/// What a copy of the desk on disk consists of: where one of these changes, older copies are of no use.
const SCHEMA: [&str; 8] = [
    "src/client/cache/frame.rs",
    "src/desk/records",
    "src/desk/actor.rs",
    "src/desk/change.rs",
    "src/desk/history.rs",
    "src/desk/id.rs",
    "src/desk/phone.rs",
    "src/desk/text.rs",
];

fn main() {
    println!("cargo::rustc-env=HELPDECK_SCHEMA={:016x}", schema());
    println!("cargo::rerun-if-changed={ROOT}");
    println!("cargo::rerun-if-changed=build.rs");
    let mut problems = Vec::new();
    let languages = read_languages(&mut problems).unwrap_or_else(|error| {
        println!("cargo::error={ROOT}: {error}");
        exit(1);
    });
    let methods = check(&languages, &mut problems);
    if !problems.is_empty() {
        for problem in problems {
            println!("cargo::error={problem}");
        }
        exit(1);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let mut sources = Sources::default();
    let code = generate(&languages, &methods, &mut sources);
    for (file, text) in [("messages.rs", code), ("messages.ftl", sources.text)] {
        fs::write(out.join(file), text).expect("OUT_DIR can be written");
    }
}

/// What the program parses when it first says a message with variables: the Fluent text of that message alone. All of
/// them stand in one text and are named by where they do, as so many pointers would have to be relocated at each start.
#[derive(Default)]
struct Sources {
    text: String,
    places: BTreeMap<String, (usize, usize)>,
}

impl Sources {
    /// From where to where the source of a message stands, with what it takes in.
    fn place(&mut self, language: &Language, key: &str) -> (usize, usize) {
        let referred = uses_of(language, &language.entries[key]).referred;
        let keys = referred.iter().map(String::as_str).chain([key]);
        let value = |key: &str| language.entries[key].value.clone();
        let body = keys.filter_map(|key| Some(entry(key, value(key)?)));
        let source = serializer::serialize(&ast::Resource { body: body.collect() });
        if let Some(place) = self.places.get(&source) {
            return *place;
        }
        let place = (self.text.len(), self.text.len() + source.len());
        self.text.push_str(&source);
        self.places.insert(source, place);
        place
    }
}

fn entry(key: &str, value: Pattern<String>) -> Entry<String> {
    let id = |name: &str| ast::Identifier { name: name.to_owned() };
    let (attributes, comment) = (Vec::new(), None);
    match key.strip_prefix('-') {
        Some(term) => Entry::Term(ast::Term { id: id(term), value, attributes, comment }),
        None => {
            Entry::Message(ast::Message { id: id(key), value: Some(value), attributes, comment })
        }
    }
}

/// A sum of everything in [`SCHEMA`].
fn schema() -> u64 {
    let mut files = Vec::new();
    for path in SCHEMA.map(PathBuf::from) {
        println!("cargo::rerun-if-changed={}", path.display());
        match fs::read_dir(&path) {
            Ok(entries) => files.extend(entries.flatten().map(|entry| entry.path())),
            Err(_) => files.push(path),
        }
    }
    files.sort();
    let bytes = files.iter().flat_map(|file| fs::read(file).unwrap_or_default());
    bytes.fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn read_languages(problems: &mut Vec<String>) -> io::Result<BTreeMap<Name, Language>> {
    let mut languages = BTreeMap::new();
    for directory in directories(Path::new(ROOT))? {
        let (tag, language) = (file_name(&directory), read_directory(&directory, problems)?);
        for inner in directories(&directory)? {
            let other = read_directory(&inner, problems)?;
            let whole = in_other_words(&language, other, problems);
            languages.insert((tag.clone(), Some(file_name(&inner))), whole);
        }
        languages.insert((tag, None), language);
    }
    let vocabularies = |wanted: &str| {
        let of = languages.keys().filter(|(tag, _)| tag == wanted);
        of.map(|(_, vocabulary)| vocabulary).collect::<BTreeSet<_>>()
    };
    for (tag, _) in languages.keys().filter(|(_, vocabulary)| vocabulary.is_none()) {
        if vocabularies(tag) != vocabularies(MEASURE) {
            problems.push(format!("{ROOT}/{tag}: has other vocabularies than {MEASURE}"));
        }
    }
    Ok(languages)
}

fn read_directory(directory: &Path, problems: &mut Vec<String>) -> io::Result<Language> {
    let mut language = Language::default();
    for file in sorted(directory)? {
        if file.extension().is_some_and(|extension| extension == "ftl") {
            let text = fs::read_to_string(&file)?;
            read_file(&file.display().to_string(), text, &mut language, problems);
        }
    }
    Ok(language)
}

/// A language with what a vocabulary of it says differently.
fn in_other_words(
    language: &Language,
    vocabulary: Language,
    problems: &mut Vec<String>,
) -> Language {
    let mut whole = language.clone();
    for (key, message) in vocabulary.entries {
        let file = message.file.clone();
        match whole.entries.insert(key.clone(), message) {
            None => problems.push(format!("{file}: `{key}` is not in the language")),
            Some(own) if own.value == whole.entries[&key].value => {
                problems.push(format!(
                    "{file}: `{key}` says the same as in the language, leave it out"
                ));
            }
            Some(_) => {}
        }
    }
    whole
}

fn directories(within: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(sorted(within)?.into_iter().filter(|path| path.is_dir()).collect())
}

fn sorted(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(directory)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read_file(file: &str, text: String, language: &mut Language, problems: &mut Vec<String>) {
    let lines = text.clone();
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = lines[..error.pos.start.min(lines.len())].matches('\n').count() + 1;
                problems.push(format!("{file}:{line}: {}", error.kind));
            }
            resource
        }
    };
    for entry in resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name, message.value, !message.attributes.is_empty())
            }
            Entry::Term(term) => {
                (format!("-{}", term.id.name), Some(term.value), !term.attributes.is_empty())
            }
            _ => continue,
        };
        let message = Message { file: file.to_owned(), value, attributes };
        if let Some(earlier) = language.entries.insert(key.clone(), message) {
            problems.push(format!("{file}: `{key}` is already in {}", earlier.file));
        }
    }
}

/// The variables of each English message, in alphabetical order so that rewording cannot swap them.
fn check(
    languages: &BTreeMap<Name, Language>,
    problems: &mut Vec<String>,
) -> BTreeMap<String, Vec<String>> {
    let mut methods = BTreeMap::new();
    let name = (MEASURE.to_owned(), None);
    let Some(measure) = languages.get(&name) else {
        problems.push(format!("{ROOT}: no directory `{MEASURE}`"));
        return methods;
    };
    let messages = |language: &Language| {
        language
            .entries
            .keys()
            .filter(|key| !key.starts_with('-'))
            .cloned()
            .collect::<BTreeSet<_>>()
    };
    for (of, language) in languages {
        let tag = &of.0;
        for key in messages(measure).difference(&messages(language)) {
            problems.push(format!("{ROOT}/{tag}: `{key}` is missing"));
        }
        for key in messages(language) {
            let message = &language.entries[&key];
            let file = &message.file;
            if !measure.entries.contains_key(&key) {
                problems.push(format!("{file}: `{key}` is not in {MEASURE}"));
                continue;
            }
            let uses = uses_of(language, message);
            problems.extend(shape_problems(&key, message, &uses));
            if *of != name {
                let wanted = uses_of(measure, &measure.entries[&key]).variables;
                if uses.variables != wanted {
                    problems.push(format!(
                        "{file}: `{key}` uses {:?}, {MEASURE} uses {wanted:?}",
                        uses.variables
                    ));
                }
            } else if uses.variables.iter().any(|name| RESERVED.contains(&name.as_str())) {
                problems.push(format!("{file}: `{key}` has a variable named as a Rust keyword"));
            } else {
                methods.insert(key, uses.variables.into_iter().collect());
            }
        }
    }
    methods
}

fn shape_problems(key: &str, message: &Message, uses: &Uses) -> Vec<String> {
    let file = &message.file;
    let mut problems = Vec::new();
    for unknown in &uses.unknown {
        problems.push(format!("{file}: `{key}` refers to `{unknown}`, which does not exist"));
    }
    if message.value.is_none() || message.attributes {
        problems.push(format!("{file}: `{key}` must have a text and no attributes"));
    }
    if uses.computed && uses.variables.is_empty() {
        problems.push(format!("{file}: `{key}` has a choice or a function but no variable"));
    }
    if RESERVED.contains(&key) || TAKEN.contains(&key) {
        problems.push(format!("{file}: `{key}` cannot name a method, take two words"));
    }
    if key.chars().any(|letter| letter.is_ascii_uppercase() || letter == '_') {
        problems.push(format!("{file}: `{key}` must be lower case with dashes"));
    }
    problems
}

fn uses_of(language: &Language, message: &Message) -> Uses {
    let mut uses = Uses::default();
    if let Some(pattern) = &message.value {
        pattern_uses(language, pattern, 0, &mut uses);
    }
    uses
}

fn pattern_uses(language: &Language, pattern: &Pattern<String>, depth: usize, uses: &mut Uses) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_uses(language, inline, depth, uses),
            Expression::Select { selector, variants } => {
                uses.computed = true;
                inline_uses(language, selector, depth, uses);
                for variant in variants {
                    pattern_uses(language, &variant.value, depth, uses);
                }
            }
        }
    }
}

fn inline_uses(
    language: &Language,
    inline: &InlineExpression<String>,
    depth: usize,
    uses: &mut Uses,
) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            uses.variables.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            uses.computed = true;
            for argument in &arguments.positional {
                inline_uses(language, argument, depth, uses);
            }
        }
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            let key = referred(inline);
            // A reference deeper than this goes in circles.
            match language.entries.get(&key).and_then(|entry| entry.value.as_ref()) {
                Some(pattern) if depth < 8 => {
                    uses.referred.insert(key);
                    pattern_uses(language, pattern, depth + 1, uses);
                }
                _ => uses.unknown.push(key),
            }
            if matches!(inline, InlineExpression::TermReference { arguments: Some(_), .. }) {
                uses.computed = true;
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                inline_uses(language, inner, depth, uses);
            } else {
                uses.computed = true;
            }
        }
    }
}

fn referred(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::MessageReference { id, .. } => id.name.clone(),
        InlineExpression::TermReference { id, .. } => format!("-{}", id.name),
        _ => String::new(),
    }
}

/// The text of a message, with `{name}` where a variable stands and the default where it chooses.
fn text_of(language: &Language, pattern: &Pattern<String>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => {
                text.push_str(&expression_text(language, expression));
            }
        }
    }
    text
}

fn expression_text(language: &Language, expression: &Expression<String>) -> String {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { variants, .. } => {
            let default = variants.iter().find(|variant| variant.default);
            return default.map(|variant| text_of(language, &variant.value)).unwrap_or_default();
        }
    };
    match inline {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
        InlineExpression::NumberLiteral { value } => value.clone(),
        InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            let first = arguments.positional.first().cloned().map(Expression::Inline);
            first.map(|first| expression_text(language, &first)).unwrap_or_default()
        }
        InlineExpression::Placeable { expression } => expression_text(language, expression),
        InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
            let entry = language.entries.get(&referred(inline));
            let pattern = entry.and_then(|entry| entry.value.as_ref());
            pattern.map(|pattern| text_of(language, pattern)).unwrap_or_default()
        }
    }
}

fn generate(
    languages: &BTreeMap<Name, Language>,
    methods: &BTreeMap<String, Vec<String>>,
    sources: &mut Sources,
) -> String {
    // The measure first, the others by tag; each before its vocabularies.
    let mut names: Vec<&Name> = languages.keys().collect();
    names.sort_by_key(|(tag, vocabulary)| (tag != MEASURE, tag.clone(), vocabulary.clone()));
    let mut code = enumeration(&names);
    // Where a vocabulary adds nothing, it shares the arm of its language.
    let arms = |value: &dyn Fn(&Language, &Name) -> String| {
        let mut arms: Vec<(String, String)> = Vec::new();
        for name in &names {
            let (value, variant) =
                (value(&languages[*name], name), format!("Lang::{}", variant(name)));
            match arms.last_mut().filter(|(_, last)| name.1.is_some() && *last == value) {
                Some((variants, _)) => *variants = format!("{variants} | {variant}"),
                None => arms.push((variant, value)),
            }
        }
        let lines =
            arms.iter().map(|(variants, value)| format!("            {variants} => {value},\n"));
        lines.collect::<String>()
    };
    let function = |code: &mut String, doc: &str, head: &str, arms: &str| {
        writeln!(
            code,
            "    #[doc = {doc:?}]\n    {head} {{\n        match self {{\n{arms}        }}\n    }}\n"
        )
        .expect(WRITE);
    };
    function(
        &mut code,
        "The name of the language as software writes it, such as `en`.",
        "pub const fn tag(self) -> &'static str",
        &arms(&|_, (tag, _)| format!("{tag:?}")),
    );
    let own = |(tag, _): &Name| variant(&(tag.clone(), None));
    function(
        &mut code,
        "The same language in its own words.",
        "#[must_use]\n    pub const fn plain(self) -> Self",
        &arms(&|_, name| format!("Lang::{}", own(name))),
    );
    for vocabulary in
        names.iter().filter(|name| name.0 == MEASURE).filter_map(|name| name.1.as_ref())
    {
        let other = |(tag, _): &Name| variant(&(tag.clone(), Some(vocabulary.clone())));
        function(
            &mut code,
            &format!("The same language in the words of `{vocabulary}`."),
            &format!("#[must_use]\n    pub const fn {vocabulary}(self) -> Self"),
            &arms(&|_, name| format!("Lang::{}", other(name))),
        );
    }
    code.push_str(
        "    pub(super) const SOURCES: &str = include_str!(concat!(env!(\"OUT_DIR\"), \"/messages.ftl\"));\n\n",
    );
    for (key, variables) in methods {
        let text = |language: &Language| {
            let pattern = language.entries[key].value.as_ref().expect("checked before");
            text_of(language, pattern)
        };
        let doc = format!("`{}`", text(&languages[names[0]]).replace('`', "'").replace('\n', " "));
        let name = key.replace('-', "_");
        if variables.is_empty() {
            let head = format!("pub const fn {name}(self) -> &'static str");
            function(&mut code, &doc, &head, &arms(&|language, _| format!("{:?}", text(language))));
        } else {
            let argument =
                |name: &String| format!("{}: impl Into<FluentValue<'a>>", name.replace('-', "_"));
            let pair = |name: &String| format!("({name:?}, {}.into())", name.replace('-', "_"));
            let places: Vec<_> =
                names.iter().map(|name| sources.place(&languages[*name], key)).collect();
            writeln!(
                code,
                "    #[doc = {doc:?}]\n    pub fn {name}<'a>(self, {}) -> Cow<'static, str> {{\n        \
                 self.format({key:?}, &{places:?}, [{}])\n    }}\n",
                variables.iter().map(argument).collect::<Vec<_>>().join(", "),
                variables.iter().map(pair).collect::<Vec<_>>().join(", "),
            )
            .expect(WRITE);
        }
    }
    code.push_str("}\n");
    code
}

/// The type with a variant for each name, and the list of them.
fn enumeration(names: &[&Name]) -> String {
    let mut code = String::from(
        "/// A language that people are spoken to in, in one of its vocabularies.\n\
         #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]\npub enum Lang {\n",
    );
    for (index, name) in names.iter().enumerate() {
        let default = if index == 0 { "    #[default]\n" } else { "" };
        let words = name.1.as_ref().map(|words| format!(" with the words of `{words}`"));
        let (tag, words) = (&name.0, words.unwrap_or_default());
        writeln!(code, "    /// The language `{tag}`{words}.\n{default}    {},", variant(name))
            .expect(WRITE);
    }
    let all: Vec<_> = names.iter().map(|name| format!("Lang::{}", variant(name))).collect();
    write!(
        code,
        "}}\n\nimpl Lang {{\n    /// Every language in each of its vocabularies, English first.\n    \
         pub const ALL: &'static [Lang] = &[{}];\n\n",
        all.join(", ")
    )
    .expect(WRITE);
    code
}

const WRITE: &str = "a String takes all";

fn variant((tag, vocabulary): &Name) -> String {
    let parts = tag.split(['-', '_']).chain(vocabulary.as_deref());
    parts
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| {
                first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect()
            })
        })
        .collect()
}
