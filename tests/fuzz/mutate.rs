//! Variants of kept inputs: bits turned, pieces cut out, repeated and exchanged, words put in. Owns the dice and what may
//! never happen whatever comes in: a panic, an answer that takes ages, memory beyond what the input explains. Knows no
//! target.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    time::{Duration, Instant},
};

use allocation_counter::measure;

use crate::snapshot::path;

/// Where the dice begin, and how many variants there are of each target; `HELPDECK_SEED` and `HELPDECK_FUZZ` say
/// otherwise.
const SEED: u64 = 0x0f02_2ed0_5eed;
const VARIANTS: u64 = 120;

/// The longest variant, in bytes.
const LONGEST: usize = 16 * 1024;
/// The longest time, unoptimized and on a busy machine.
const AGES: Duration = Duration::from_secs(10);
/// The most memory at a time: so much, and so much for each byte of input.
const MOST_MEMORY: (u64, u64) = (4 << 20, 2_000);

/// Numbers that are the same for the same seed.
pub struct Dice(u64);

impl Dice {
    fn new(seed: u64) -> Self {
        // Seeds that are close together must not begin alike.
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 8).unwrap_or(0) % sides.max(1)
    }

    fn pick<'p, T>(&mut self, all: &'p [T]) -> &'p T {
        &all[self.roll(all.len())]
    }

    /// Where a piece of `bytes` begins and ends.
    fn piece(&mut self, bytes: &[u8]) -> std::ops::Range<usize> {
        let from = self.roll(bytes.len() + 1);
        let most = (bytes.len() - from).min(64);
        from..from + self.roll(most + 1)
    }
}

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What is kept under `tests/fuzz/corpus`, by name.
pub fn kept(target: &str) -> Vec<Vec<u8>> {
    let folder = path(&format!("tests/fuzz/corpus/{target}"));
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

/// Looks at every input of the corpus, then at variants of them.
pub fn run(target: &str, mut corpus: Vec<Vec<u8>>, words: &[&str], check: impl Fn(&[u8])) {
    corpus.extend(kept(target));
    let seed = from_environment("HELPDECK_SEED").unwrap_or(SEED);
    let variants = from_environment("HELPDECK_FUZZ").unwrap_or(VARIANTS);
    for (nth, input) in corpus.iter().enumerate() {
        look(&format!("{target}, kept input {nth}"), input, &check);
    }
    for nth in 0..variants {
        let mut dice = Dice::new(seed.wrapping_add(nth));
        let input = variant(&mut dice, &corpus, words);
        let again = seed.wrapping_add(nth);
        let name = format!("{target}, HELPDECK_SEED={again} HELPDECK_FUZZ=1");
        look(&name, &input, &check);
    }
}

/// Looks at one input.
fn look(name: &str, input: &[u8], check: impl Fn(&[u8])) {
    let begun = Instant::now();
    let mut outcome = Ok(());
    let memory = measure(|| {
        outcome = catch_unwind(AssertUnwindSafe(|| check(input)));
    });
    let shown = || format!("{name}: b\"{}\"", input.escape_ascii());
    if let Err(panic) = outcome {
        eprintln!("{}", shown());
        resume_unwind(panic);
    }
    assert!(begun.elapsed() < AGES, "it took {:?}: {}", begun.elapsed(), shown());
    let most = MOST_MEMORY.0 + MOST_MEMORY.1 * input.len() as u64;
    assert!(memory.bytes_max < most, "it took {} bytes: {}", memory.bytes_max, shown());
}

fn variant(dice: &mut Dice, corpus: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = dice.pick(corpus).clone();
    for _ in 0..=dice.roll(4) {
        change(dice, &mut bytes, corpus, words);
        bytes.truncate(LONGEST);
    }
    bytes
}

fn change(dice: &mut Dice, bytes: &mut Vec<u8>, corpus: &[Vec<u8>], words: &[&str]) {
    /// What readers tend to stumble over.
    const ODD: &[&[u8]] = &[
        b"\0",
        b"\n",
        b"\r\n",
        b"\"",
        b"'",
        b"\\",
        b"\xff",
        b"\xc3",
        b"\xe2\x80\xae",
        b"\xef\xbb\xbf",
        b"\x1b[2J",
        b"-1",
        b"99999999999999999999",
        b"1e999",
        b"\\u0000",
        b"\\ud800",
        b" ",
        b"\t",
    ];
    let at = dice.roll(bytes.len() + 1);
    match dice.roll(9) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.roll(8),
        1 => drop(bytes.splice(at..at, dice.pick(ODD).iter().copied())),
        2 if !words.is_empty() => drop(bytes.splice(at..at, dice.pick(words).bytes())),
        3 => drop(bytes.drain(dice.piece(bytes))),
        4 => {
            let piece = bytes[dice.piece(bytes)].repeat(1 << dice.roll(8));
            bytes.splice(at..at, piece);
        }
        5 => bytes.truncate(at),
        6 => {
            let other = dice.pick(corpus);
            bytes.truncate(at);
            bytes.extend_from_slice(&other[dice.roll(other.len() + 1)..]);
        }
        7 => {
            let piece = dice.piece(bytes);
            bytes.splice(piece, dice.pick(ODD).iter().copied());
        }
        // Deep, as what is read by recursion likes it least.
        _ => {
            let (open, close) = *dice.pick(&[("[", "]"), ("{\"a\":", "}"), ("(", ")"), ("-", "")]);
            let deep = 1 << dice.roll(11);
            let deep = format!("{}{}", open.repeat(deep), close.repeat(deep));
            bytes.splice(at..at, deep.bytes());
        }
    }
}
