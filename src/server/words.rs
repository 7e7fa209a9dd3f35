//! Owns the words of the server's answers: their language, the title of each fault, and what a failure of the
//! journal means.
//!
//! Knows no HTTP and decides nothing. A new fault gets its title here and in `en/server.ftl`; what goes wrong
//! in one place only is said in that place.

use std::{borrow::Cow, cell::Cell};

use super::journal::Trouble;
use crate::{
    desk::{Desk, Email, Language, User},
    locale::Lang,
    phrase,
    wire::{Fault, Problem},
};

tokio::task_local! {
    /// The language of whoever is being answered.
    static SPOKEN: Cell<Lang>;
}

/// The language of the answer that is being made; English where nobody asked.
pub fn lang() -> Lang {
    SPOKEN.try_with(Cell::get).unwrap_or_default()
}

/// Works on an answer in this language.
pub async fn answering<T>(lang: Lang, work: impl Future<Output = T>) -> T {
    SPOKEN.scope(Cell::new(lang), work).await
}

/// As [`answering`], on a thread of its own.
pub fn answering_here<T>(lang: Lang, work: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(Cell::new(lang), work)
}

/// Goes on in this language, now that it is known who asks.
pub fn go_on_in(lang: Lang) {
    // Nobody is answered outside a request.
    let _ = SPOKEN.try_with(|spoken| spoken.set(lang));
}

/// How the account speaks: this language or else its own, in its vocabulary (PA9).
pub fn spoken(desk: &Desk, language: Option<Language>) -> Lang {
    let account = desk.account();
    let own = account.map(|account| account.language).unwrap_or_default();
    let words = account.map(|account| account.vocabulary).unwrap_or_default();
    phrase::spoken(language.unwrap_or(own), words)
}

/// The language of whoever reads the mail at this address.
pub fn of_reader(desk: &Desk, address: &Email) -> Lang {
    let language = match desk.user_with_email(address) {
        Some(user) => desk.get::<User>(user).and_then(|user| user.language),
        None => desk.technician_with_email(address).and_then(|one| one.language),
    };
    spoken(desk, language)
}

/// A failure that is not the desk's, with what went wrong this time.
pub fn problem(fault: Fault, detail: impl Into<Box<str>>) -> Problem {
    Problem::of(fault, title(lang(), fault), detail)
}

/// Too many tries: the next one in so many seconds.
pub fn wait(seconds: u64) -> Problem {
    problem(Fault::TooManyAttempts, lang().detail_wait(seconds)).again_after(seconds)
}

/// The few words that are the same for every problem of this kind.
pub const fn title(lang: Lang, fault: Fault) -> &'static str {
    match fault {
        Fault::Malformed => lang.fault_malformed(),
        Fault::BadParameter => lang.fault_bad_parameter(),
        Fault::KeyMissing => lang.fault_key_missing(),
        Fault::SignedOut => lang.fault_signed_out(),
        Fault::TokenExpired => lang.fault_token_expired(),
        Fault::TokenRevoked => lang.fault_token_revoked(),
        Fault::TokenAddress => lang.fault_token_address(),
        Fault::BadCredentials => lang.fault_bad_credentials(),
        Fault::ConfirmPassword => lang.fault_confirm_password(),
        Fault::ChangePassword => lang.fault_change_password(),
        Fault::NoSuchPath => lang.fault_no_such_path(),
        Fault::NoSuchRecord => lang.fault_no_such_record(),
        Fault::NoSuchCommand => lang.fault_no_such_command(),
        Fault::BadPass => lang.fault_bad_pass(),
        Fault::MethodNotAllowed => lang.fault_method_not_allowed(),
        Fault::TimedOut => lang.fault_timed_out(),
        Fault::TooLarge => lang.fault_too_large(),
        Fault::UnsupportedMedia => lang.fault_unsupported_media(),
        Fault::WrongType => lang.fault_wrong_type(),
        Fault::DirectoryUnset => lang.fault_directory_unset(),
        Fault::Directory => lang.fault_directory(),
        Fault::NoSecret => lang.fault_no_secret(),
        Fault::Unreadable => lang.fault_unreadable(),
        Fault::WeakPassword => lang.fault_weak_password(),
        Fault::KeyReused => lang.fault_key_reused(),
        Fault::TooManyRequests => lang.fault_too_many_requests(),
        Fault::TooManyAttempts => lang.fault_too_many_attempts(),
        Fault::Internal => lang.fault_internal(),
        Fault::StorageFailed => lang.fault_storage_failed(),
        Fault::Busy => lang.fault_busy(),
    }
}

/// What is wrong with the journal, and what to do: the end of a sentence, without its full stop.
pub fn trouble(lang: Lang, trouble: &Trouble) -> Cow<'static, str> {
    match trouble {
        Trouble::Full => lang.trouble_full().into(),
        Trouble::ReadOnly => lang.trouble_read_only().into(),
        Trouble::Busy => lang.trouble_busy().into(),
        Trouble::Unreachable(_) => lang.trouble_unreachable().into(),
        Trouble::Moved => lang.trouble_moved().into(),
        Trouble::Spent => lang.detail_pass_used().into(),
        Trouble::Damaged(_) => lang.trouble_damaged().into(),
        Trouble::Engine(what) => lang.trouble_engine(what.as_str()),
    }
}

/// The answer where the journal failed. What passes by itself is asked again: a command is known by its id, so that it
/// is not done twice where it was done after all.
pub fn not_saved(why: &Trouble) -> Problem {
    let detail = lang().detail_not_saved(trouble(lang(), why));
    match why {
        Trouble::Busy | Trouble::Moved | Trouble::Unreachable(_) => {
            problem(Fault::Busy, detail).again_after(1)
        }
        _ => problem(Fault::StorageFailed, detail),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_title_of_its_own_that_is_no_sentence() {
        for lang in Lang::ALL {
            let mut titles: Vec<_> = Fault::ALL.map(|fault| title(*lang, fault)).into();
            assert!(titles.iter().all(|title| !title.is_empty() && !title.ends_with('.')));
            titles.sort_unstable();
            titles.dedup();
            assert_eq!(titles.len(), Fault::ALL.len());
        }
    }
}
