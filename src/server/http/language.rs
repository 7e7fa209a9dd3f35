//! Owns which language an answer is in: the one that the person chose, else what the request prefers, else the
//! account's (P12, PA9).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};

use super::{super::words, App};
use crate::{
    desk::{Language, Technician, TechnicianId, Vocabulary},
    locale::Lang,
    phrase,
};

/// Answers in what the request prefers, until it is known who asks.
pub async fn preferred(State(app): State<App>, request: Request, next: Next) -> Response {
    let wanted = wanted(request.headers());
    let lang = app.core.read(|desk| words::spoken(desk, wanted));
    words::answering(lang, next.run(request)).await
}

/// Goes on in the language that whoever asks has chosen, if they did.
pub fn of(app: &App, technician: TechnicianId) {
    let chosen = app.core.read(|desk| {
        let own = desk.get::<Technician>(technician)?.language?;
        Some(words::spoken(desk, Some(own)))
    });
    if let Some(lang) = chosen {
        words::go_on_in(lang);
    }
}

/// The language that `Accept-Language` puts first among those there are.
fn wanted(headers: &HeaderMap) -> Option<Language> {
    let list = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let one = |entry: &str| {
        let (tag, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
        let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
        let lang = Lang::from_tag(tag.trim()).filter(|_| weight > 0.0)?;
        let mut all = Language::ALL.into_iter();
        Some((weight, all.find(|one| phrase::spoken(*one, Vocabulary::default()) == lang)?))
    };
    // Of equal ones the first.
    let best =
        |best: (f32, Language), next: (f32, Language)| if next.0 > best.0 { next } else { best };
    list.split(',').filter_map(one).reduce(best).map(|(_, language)| language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_there_is_wins_and_of_equal_ones_the_first() {
        let of = |list: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, list.parse().expect("a header"));
            wanted(&headers)
        };
        assert_eq!(of("de"), Some(Language::De));
        assert_eq!(of("fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5"), Some(Language::Fr));
        assert_eq!(of("pt, it;q=0.4, es;q=0.7"), Some(Language::Es));
        assert_eq!(of("it, es"), Some(Language::It));
        for list in ["", "*", "pt-BR", "de;q=0", "de;q=x", ";;,,", "de;level=1"] {
            assert_eq!(of(list), None, "{list}");
        }
    }
}
