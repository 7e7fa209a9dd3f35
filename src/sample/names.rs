//! Owns the names of people, in the languages one meets in an office, and their mail addresses.
//!
//! Must not know what the people do. Add a language as a [`Pool`] and name it where people of a site are
//! made up (`company.rs`).

use std::collections::BTreeSet;

use super::dice::Dice;

/// First and last names that go together.
pub(super) struct Pool {
    first: &'static [&'static str],
    last: &'static [&'static str],
}

/// A made-up name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct FullName {
    pub(super) first: String,
    pub(super) last: String,
    /// What stands before the `@`, in plain letters.
    pub(super) login: String,
}

pub(super) const ENGLISH: Pool = Pool {
    first: &[
        "Alice",
        "Ben",
        "Charlotte",
        "Daniel",
        "Eleanor",
        "Freddie",
        "Grace",
        "Harry",
        "Imogen",
        "Jack",
        "Katie",
        "Lewis",
        "Megan",
        "Nathan",
        "Olivia",
        "Patrick",
        "Rachel",
        "Samuel",
        "Tess",
        "Victoria",
        "William",
        "Abigail",
        "George",
        "Hannah",
        "Liam",
        "Siobhán",
        "Rhys",
        "Fiona",
        "Gareth",
        "Joanne",
        "Stephen",
        "Lorraine",
    ],
    last: &[
        "Appleby",
        "Barraclough",
        "Clough",
        "Dawson",
        "Ellis",
        "Fairfax",
        "Gledhill",
        "Hargreaves",
        "Illingworth",
        "Jagger",
        "Kershaw",
        "Lister",
        "Metcalfe",
        "Naylor",
        "Oldroyd",
        "Pickles",
        "Ramsden",
        "Sutcliffe",
        "Thackray",
        "Umpleby",
        "Verity",
        "Wadsworth",
        "Yeadon",
        "O'Neill",
        "Brennan",
        "Cartwright",
        "Holroyd",
        "Shaw",
    ],
};

pub(super) const FRENCH: Pool = Pool {
    first: &[
        "Amélie",
        "Benoît",
        "Chloé",
        "Damien",
        "Élise",
        "François",
        "Gaëlle",
        "Hugo",
        "Inès",
        "Jérôme",
        "Léa",
        "Mathieu",
        "Noémie",
        "Océane",
        "Quentin",
        "Rémi",
        "Solène",
        "Thibault",
    ],
    last: &[
        "Arnaud",
        "Bérard",
        "Chevallier",
        "Deschamps",
        "Étienne",
        "Fournier",
        "Garnier",
        "Huet",
        "Joly",
        "Lefèvre",
        "Moreau",
        "Noël",
        "Perrin",
        "Rousseau",
        "Sérieys",
        "Vidal",
    ],
};

pub(super) const PORTUGUESE: Pool = Pool {
    first: &[
        "Afonso",
        "Beatriz",
        "Catarina",
        "Duarte",
        "Filipa",
        "Gonçalo",
        "Helena",
        "Inês",
        "João",
        "Leonor",
        "Margarida",
        "Nuno",
        "Rita",
        "Sérgio",
        "Tomás",
        "Vera",
        "Raúl",
        "Lúcia",
    ],
    last: &[
        "Almeida",
        "Barbosa",
        "Conceição",
        "Domingues",
        "Esteves",
        "Figueiredo",
        "Guimarães",
        "Lourenço",
        "Magalhães",
        "Neves",
        "Pinheiro",
        "Queirós",
        "Ramalho",
        "Simões",
        "Vasconcelos",
        "Araújo",
    ],
};

pub(super) const POLISH: Pool = Pool {
    first: &[
        "Agnieszka",
        "Bartosz",
        "Dorota",
        "Grzegorz",
        "Kasia",
        "Łukasz",
        "Małgorzata",
        "Paweł",
        "Stanisław",
        "Żaneta",
    ],
    last: &[
        "Bąk",
        "Dąbrowska",
        "Górski",
        "Jabłoński",
        "Kowalczyk",
        "Łukasik",
        "Nowak",
        "Pióro",
        "Szymańska",
        "Źródlak",
    ],
};

pub(super) const GERMAN: Pool = Pool {
    first: &["Anke", "Björn", "Cornelia", "Dirk", "Frauke", "Jörg", "Käthe", "Stefan", "Ulrike"],
    last: &["Bäcker", "Döring", "Fuchs", "Größer", "Jäger", "Köhler", "Müller", "Weiß", "Zöllner"],
};

pub(super) const JAPANESE: Pool = Pool {
    first: &["Aiko", "Daichi", "Emi", "Haruto", "Keiko", "Ren", "Sakura", "Takumi"],
    last: &["Fujimoto", "Ishikawa", "Kobayashi", "Matsuda", "Ōno", "Saitō", "Tanaka", "Yamashita"],
};

pub(super) const SOUTH_ASIAN: Pool = Pool {
    first: &["Aisha", "Deepak", "Farah", "Imran", "Meera", "Rohan", "Sanjay", "Zainab"],
    last: &["Ahmed", "Chaudhry", "Hussain", "Iyer", "Khan", "Mehta", "Patel", "Rahman"],
};

pub(super) const ELSEWHERE: Pool = Pool {
    first: &[
        "Zoë",
        "Óscar",
        "Ağa",
        "Søren",
        "Linh",
        "Ana María",
        "Håkon",
        "Chiara",
        "Štěpán",
        "Anneke",
    ],
    last: &[
        "van der Berg",
        "Núñez",
        "Çelik",
        "Østergaard",
        "Nguyễn",
        "D'Angelo",
        "Lindqvist",
        "Dvořák",
        "Ionescu",
        "Horváth",
    ],
};

/// People who write themselves in another script; the first ones of every sample.
const OWN_SCRIPT: [(&str, &str, &str); 6] = [
    ("陽子", "中村", "yoko.nakamura"),
    ("Юлія", "Шевченко", "yuliia.shevchenko"),
    ("健太", "佐々木", "kenta.sasaki"),
    ("Νίκος", "Παπαδάκης", "nikos.papadakis"),
    ("민서", "김", "minseo.kim"),
    ("伟", "李", "wei.li"),
];

/// Makes up names, none of them and no address twice.
#[derive(Default)]
pub(super) struct Namer {
    logins: BTreeSet<String>,
    names: BTreeSet<(String, String)>,
}

impl Namer {
    /// One of those who write themselves in another script; nothing once all are there.
    pub(super) fn own_script(&mut self, number: usize) -> Option<FullName> {
        let (first, last, login) = *OWN_SCRIPT.get(number)?;
        self.logins.insert(login.into());
        Some(FullName { first: first.into(), last: last.into(), login: login.into() })
    }

    /// A new name out of a pool.
    pub(super) fn name(&mut self, dice: &mut Dice, pool: &Pool) -> FullName {
        let draw = |dice: &mut Dice| (dice.pick(pool.first), dice.pick(pool.last));
        let mut drawn = draw(dice);
        for _ in 0..12 {
            if self.names.insert((drawn.0.into(), drawn.1.into())) {
                break;
            }
            drawn = draw(dice);
        }
        let (first, last) = (drawn.0.to_owned(), drawn.1.to_owned());
        let login = self.login(dice, &first, &last);
        FullName { first, last, login }
    }

    /// Their address, with a number where another has it already.
    fn login(&mut self, dice: &mut Dice, first: &str, last: &str) -> String {
        let plain = format!("{}.{}", plain(first), plain(last));
        let mut login = plain.clone();
        while !self.logins.insert(login.clone()) {
            login = format!("{plain}{}", dice.between(2, 9999));
        }
        login
    }
}

/// The name in the letters of an address.
pub(super) fn plain(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'á' | 'à' | 'â' | 'ã' | 'å' | 'ą' | 'ä' => out.push('a'),
            'ç' | 'ć' | 'č' => out.push('c'),
            'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' | 'ễ' => out.push('e'),
            'ğ' => out.push('g'),
            'í' | 'î' | 'ï' | 'ı' => out.push('i'),
            'ł' => out.push('l'),
            'ñ' | 'ń' => out.push('n'),
            'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' => out.push('o'),
            'ř' => out.push('r'),
            'ś' | 'š' | 'ş' => out.push('s'),
            'ß' => out.push_str("ss"),
            'ú' | 'û' | 'ü' => out.push('u'),
            'ź' | 'ż' | 'ž' => out.push('z'),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_and_lose_no_letter() {
        let pools = [ENGLISH, FRENCH, PORTUGUESE, POLISH, GERMAN, JAPANESE, SOUTH_ASIAN, ELSEWHERE];
        for name in pools.iter().flat_map(|pool| pool.first.iter().chain(pool.last)) {
            let letters = name.chars().filter(|c| c.is_alphabetic()).count();
            let plain = plain(name);
            assert!(plain.is_ascii() && plain.len() >= letters, "{name}: {plain}");
        }
    }

    #[test]
    fn nobody_shares_an_address() {
        let (mut dice, mut namer) = (Dice::new(3), Namer::default());
        let logins: BTreeSet<_> =
            (0..2000).map(|_| namer.name(&mut dice, &JAPANESE).login).collect();
        assert_eq!(logins.len(), 2000);
    }
}
