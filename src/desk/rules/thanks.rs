//! Owns telling a bare "thanks" from an answer, in the five languages of the desk (F9).
//!
//! A fixed list of words and no guessing: the same text is always the same, on the server and in every
//! terminal. When in doubt it is an answer, which reopens a ticket, since nothing may be lost. A phrase is added to
//! [`THANKS`], a word that may stand beside one to [`BESIDE`].

/// What says thanks, each a whole phrase in lower case. Longer phrases come before what they begin with.
const THANKS: &[&str] = &[
    // English
    "thank you",
    "many thanks",
    "thanks a lot",
    "thanks",
    "thx",
    "thankyou",
    "cheers",
    "ta",
    "much appreciated",
    "appreciated",
    // French
    "merci beaucoup",
    "merci bien",
    "un grand merci",
    "mille mercis",
    "merci",
    // German
    "vielen dank",
    "besten dank",
    "herzlichen dank",
    "danke schön",
    "dankeschön",
    "danke sehr",
    "danke",
    "dank",
    // Italian
    "grazie mille",
    "molte grazie",
    "tante grazie",
    "grazie",
    // Spanish
    "muchas gracias",
    "mil gracias",
    "gracias",
];

/// What may stand beside thanks without making it an answer: greetings, praise, that it works, for what.
const BESIDE: &[&str] = &[
    // English
    "so",
    "very",
    "much",
    "again",
    "all",
    "you",
    "guys",
    "team",
    "everyone",
    "hi",
    "hello",
    "hey",
    "dear",
    "great",
    "perfect",
    "awesome",
    "excellent",
    "brilliant",
    "super",
    "nice",
    "ok",
    "okay",
    "good",
    "job",
    "work",
    "it",
    "works",
    "working",
    "now",
    "fine",
    "fixed",
    "solved",
    "all good",
    "for",
    "your",
    "the",
    "help",
    "quick",
    "fast",
    "support",
    "response",
    "reply",
    "best",
    "kind",
    "regards",
    "a",
    "lot",
    "that",
    "did",
    "trick",
    "and",
    "is",
    "have",
    "day",
    "weekend",
    // French
    "bonjour",
    "parfait",
    "super",
    "génial",
    "pour",
    "votre",
    "ton",
    "aide",
    "l'aide",
    "ça",
    "marche",
    "fonctionne",
    "maintenant",
    "c'est",
    "bon",
    "bonne",
    "journée",
    "cordialement",
    "à",
    "vous",
    "tous",
    "toute",
    "l'équipe",
    "rapidité",
    "la",
    "et",
    "réponse",
    "d'accord",
    "encore",
    // German
    "hallo",
    "guten",
    "tag",
    "prima",
    "perfekt",
    "klasse",
    "toll",
    "für",
    "die",
    "eure",
    "ihre",
    "schnelle",
    "hilfe",
    "unterstützung",
    "antwort",
    "es",
    "das",
    "funktioniert",
    "jetzt",
    "geht",
    "wieder",
    "alles",
    "gut",
    "nochmals",
    "und",
    "euch",
    "ihnen",
    "dir",
    "mit",
    "freundlichen",
    "grüßen",
    "viele",
    "liebe",
    "grüße",
    "schönen",
    "schönes",
    "wochenende",
    "läuft",
    // Italian
    "ciao",
    "buongiorno",
    "perfetto",
    "ottimo",
    "benissimo",
    "per",
    "il",
    "tuo",
    "vostro",
    "suo",
    "aiuto",
    "l'aiuto",
    "supporto",
    "ora",
    "adesso",
    "funziona",
    "tutto",
    "bene",
    "ancora",
    "di",
    "a",
    "tutti",
    "cordiali",
    "saluti",
    "buona",
    "giornata",
    "e",
    "risolto",
    "rapido",
    "intervento",
    // Spanish
    "hola",
    "buenos",
    "días",
    "perfecto",
    "genial",
    "excelente",
    "por",
    "la",
    "su",
    "tu",
    "vuestra",
    "ayuda",
    "rápida",
    "respuesta",
    "ya",
    "ahora",
    "funciona",
    "todo",
    "bien",
    "de",
    "nuevo",
    "un",
    "saludo",
    "saludos",
    "y",
    "buen",
    "día",
    "resuelto",
    "equipo",
    "otra",
    "vez",
];

/// What makes any text an answer, however thankful: a question, or a "but" of any language.
const BUT: &[&str] = &[
    "but",
    "however",
    "still",
    "not",
    "mais",
    "encore un",
    "toujours",
    "pas",
    "aber",
    "jedoch",
    "noch",
    "nicht",
    "kein",
    "keine",
    "ma",
    "però",
    "ancora un",
    "non",
    "pero",
    "todavía",
    "aún",
    "no",
];

/// The most words of a bare thanks.
const SHORT: usize = 16;

/// True where the text says thanks and nothing else that anybody would have to act on.
pub fn is_bare_thanks(text: &str) -> bool {
    let text = own_words(text);
    if text.contains(['?', '¿']) || text.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let letters = |c: char| c.is_alphabetic() || matches!(c, '\'' | '’');
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|c| {
            if c == '’' {
                '\''
            } else if letters(c) {
                c
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    if words.is_empty() || words.len() > SHORT {
        return false;
    }
    let joined = words.join(" ");
    if BUT.iter().any(|but| holds(&joined, but)) {
        return false;
    }
    let Some(thanks) = THANKS.iter().find(|thanks| holds(&joined, thanks)) else { return false };
    let rest = format!(" {joined} ").replace(&format!(" {thanks} "), " ");
    let fits = |word: &str| BESIDE.contains(&word) || THANKS.contains(&word);
    let strange = rest.split_whitespace().filter(|word| !fits(word)).count();
    // One word more is a name: "Thanks Dana!"
    strange <= 1
}

/// True where the phrase stands in the text as whole words.
fn holds(text: &str, phrase: &str) -> bool {
    format!(" {text} ").contains(&format!(" {phrase} "))
}

/// The text without what it quotes and without the signature below it.
fn own_words(text: &str) -> String {
    let own = text.lines().take_while(|line| !matches!(line.trim_end(), "--" | "__"));
    own.filter(|line| !line.trim_start().starts_with('>')).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Thanks!")]
    #[case("thank you so much")]
    #[case("Thanks Dana")]
    #[case("Great, it works now. Thanks a lot!")]
    #[case("Thx :-)")]
    #[case("Hi team,\n\nmany thanks for the quick help\n\n-- \nSara Lindqvist\nFinance, 020 7946")]
    #[case("Thank you!\n> We replaced the toner. Is it fine?")]
    #[case("Merci beaucoup !")]
    #[case("Parfait, ça marche. Merci pour votre aide")]
    #[case("Merci à toute l’équipe")]
    #[case("Vielen Dank!")]
    #[case("Super, danke. Es funktioniert jetzt wieder")]
    #[case("Besten Dank für die schnelle Hilfe, viele Grüße")]
    #[case("Grazie mille")]
    #[case("Perfetto, ora funziona tutto. Grazie!")]
    #[case("¡Muchas gracias!")]
    #[case("Genial, ya funciona. Gracias por la ayuda")]
    fn f9_a_bare_thanks_in_five_languages(#[case] text: &str) {
        assert!(is_bare_thanks(text), "{text}");
    }

    #[rstest]
    #[case("")]
    #[case("It still does not print")]
    #[case("Thanks, but it still does not work")]
    #[case("Thanks. Can you look at the other one?")]
    #[case("Thanks, the printer on floor 3 has the same")]
    #[case("Thank you, please order toner as well")]
    #[case("Merci, mais ça ne marche pas")]
    #[case("Danke, aber es geht noch nicht")]
    #[case("Danke. Der Drucker nebenan spinnt auch")]
    #[case("Grazie, ma non funziona")]
    #[case("Gracias, pero no funciona")]
    #[case("Works now")]
    #[case("+1 555 0100")]
    #[case("> thanks")]
    fn f9_anything_else_is_an_answer(#[case] text: &str) {
        assert!(!is_bare_thanks(text), "{text}");
    }
}
