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

/// The language that messages are in for those who chose this one (P12).
pub const fn spoken(language: Language) -> Lang {
    match language {
        Language::En => Lang::En,
        Language::Fr => Lang::Fr,
        Language::De => Lang::De,
        Language::It => Lang::It,
        Language::Es => Lang::Es,
    }
}

/// A page to start with. Sites are called as the vocabulary says (PA6).
pub const fn landing(lang: Lang, words: Vocabulary, page: Landing) -> &'static str {
    match (page, words) {
        (Landing::Dashboard, _) => lang.landing_dashboard(),
        (Landing::Tickets, _) => lang.landing_tickets(),
        (Landing::Sites, Vocabulary::It) => lang.landing_sites(),
        (Landing::Sites, Vocabulary::Msp) => lang.landing_customers(),
        (Landing::Devices, _) => lang.landing_devices(),
        (Landing::Alerts, _) => lang.landing_alerts(),
    }
}

/// Which words labels use: "Sites and users".
pub const fn vocabulary(lang: Lang, words: Vocabulary) -> &'static str {
    match words {
        Vocabulary::It => lang.vocabulary_it(),
        Vocabulary::Msp => lang.vocabulary_msp(),
    }
}
