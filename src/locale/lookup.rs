//! Puts values into messages: one Fluent bundle per language and vocabulary, to which each message comes when it is
//! first said, as parsing all of them took a seventh of the time from a start to the first rows.
//!
//! Owns the bundles and which language a locale name means. Knows no message by name. Messages without
//! variables never come here, they are constants. A formatting function for all messages would be
//! registered in `bundle`.

use std::{
    borrow::Cow,
    sync::{OnceLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use super::Lang;

type Bundle = FluentBundle<FluentResource>;

impl Lang {
    /// The language that a locale name such as `en`, `en_GB.UTF-8` or `pt-BR` asks for, if there is one.
    pub fn from_tag(name: &str) -> Option<Self> {
        let name = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        // The language's own words stand before its vocabularies.
        let exact = Self::ALL.iter().find(|lang| lang.tag().eq_ignore_ascii_case(&name));
        exact.or_else(|| Self::ALL.iter().find(|lang| main(lang.tag()) == main(&name))).copied()
    }

    /// Says the message `key`, whose source in each language stands at one of the `places` in all of them.
    pub(super) fn format<const N: usize>(
        self,
        key: &'static str,
        places: &[(usize, usize); Lang::ALL.len()],
        values: [(&'static str, FluentValue<'_>); N],
    ) -> Cow<'static, str> {
        let mut args = FluentArgs::with_capacity(N);
        for (name, value) in values {
            args.set(name, value);
        }
        let said = |bundle: &Bundle| {
            let pattern = bundle.get_message(key)?.value()?;
            let text = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
            Some(Cow::Owned(text.into_owned()))
        };
        let bundle = self.bundle();
        if let Some(text) = said(&bundle.read().unwrap_or_else(PoisonError::into_inner)) {
            return text;
        }
        let mut bundle = bundle.write().unwrap_or_else(PoisonError::into_inner);
        let (from, to) = places[self as usize];
        // The build has parsed the same text, and checked which variables it takes.
        if let Ok(resource) = FluentResource::try_new(Self::SOURCES[from..to].to_owned()) {
            bundle.add_resource_overriding(resource);
        }
        said(&bundle).unwrap_or(Cow::Borrowed(key))
    }

    fn bundle(self) -> &'static RwLock<Bundle> {
        static BUNDLES: [OnceLock<RwLock<Bundle>>; Lang::ALL.len()] =
            [const { OnceLock::new() }; Lang::ALL.len()];
        BUNDLES[self as usize].get_or_init(|| {
            let name = self.tag().parse().expect("a directory is named by a language tag");
            let mut bundle = Bundle::new_concurrent(vec![name]);
            // The marks around each value are for mixed writing directions; a terminal shows them as cells.
            bundle.set_use_isolating(false);
            RwLock::new(bundle)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_message_is_a_constant() {
        const WORD: &str = Lang::En.available();
        assert_eq!(WORD, "Available");
    }

    #[test]
    fn a_value_is_put_in_without_marks_around_it() {
        let time = String::from("14:00");
        assert_eq!(Lang::En.back_at(&time), "Back at 14:00");
        assert_eq!(Lang::En.back_at(9), "Back at 9");
    }

    #[test]
    fn every_language_says_values_and_has_a_tag_that_finds_it() {
        for lang in Lang::ALL {
            // The first time it is parsed, the second time it is there.
            for time in ["14:00", "15:00"] {
                let text = lang.back_at(time);
                assert!(text.contains(time) && text.len() > time.len(), "{}: {text}", lang.tag());
            }
            assert_eq!(Lang::from_tag(lang.tag()), Some(lang.plain()));
        }
    }

    #[test]
    fn locale_names_of_the_environment_are_understood() {
        for name in ["en", "EN", "en_GB.UTF-8", "en-US", "en_US@euro"] {
            assert_eq!(Lang::from_tag(name), Some(Lang::En), "{name}");
        }
        for name in ["", "C", "C.UTF-8", "POSIX", "eng", "x-en"] {
            assert_eq!(Lang::from_tag(name), None, "{name}");
        }
    }
}
