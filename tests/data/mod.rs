//! Lists that leave the desk as files, files that become records, and directories that the desk follows: through
//! the real server and the real program. A new subject is a file here.

mod directory;
mod doctor;
mod export;
mod graph;
mod import;
mod nouns;
mod several;
mod work;
