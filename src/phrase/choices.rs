//! Owns the names of what people and the account choose: languages, pages to start with, vocabularies.
//! Knows no record. A new choice gets its words here and in `en/profile.ftl`.

use crate::{
    desk::{Landing, Language, Vocabulary},
    locale::Lang,
};

/// A language, as those who speak it call it: "Français".
pub const fn language(lang: Lang, language: Language) -> &'static str {
    match language {
        Language::En => lang.language_en(),
        Language::Fr => lang.language_fr(),
        Language::De => lang.language_de(),
        Language::It => lang.language_it(),
        Language::Es => lang.language_es(),
    }
}

/// The language that messages are in for those who chose this one (P12), on a desk with this vocabulary.
pub const fn spoken(language: Language, words: Vocabulary) -> Lang {
    let lang = match language {
        Language::En => Lang::En,
        Language::Fr => Lang::Fr,
        Language::De => Lang::De,
        Language::It => Lang::It,
        Language::Es => Lang::Es,
    };
    match words {
        Vocabulary::It => lang,
        Vocabulary::Msp => lang.msp(),
    }
}

/// A page to start with (PA6).
pub const fn landing(lang: Lang, page: Landing) -> &'static str {
    match page {
        Landing::Dashboard => lang.landing_dashboard(),
        Landing::Tickets => lang.landing_tickets(),
        Landing::Sites => lang.landing_sites(),
        Landing::Devices => lang.landing_devices(),
        Landing::Alerts => lang.landing_alerts(),
    }
}

/// Which words labels use: "Sites and users".
pub const fn vocabulary(lang: Lang, words: Vocabulary) -> &'static str {
    match words {
        Vocabulary::It => lang.vocabulary_it(),
        Vocabulary::Msp => lang.vocabulary_msp(),
    }
}
