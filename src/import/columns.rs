//! The columns of each noun, and what a header may be called in English, French, German, Italian and Spanish.

use super::Noun;

/// One column.
#[derive(Debug)]
pub struct Column {
    /// Its name, as in templates and exports.
    pub name: &'static str,
    /// A file without it is not read.
    pub required: bool,
    /// What else it may be called: lower case, without accents, words apart.
    synonyms: &'static [&'static str],
}

const fn needed(name: &'static str, synonyms: &'static [&'static str]) -> Column {
    Column { name, required: true, synonyms }
}

const fn column(name: &'static str, synonyms: &'static [&'static str]) -> Column {
    Column { name, required: false, synonyms }
}

/// The columns of a noun, in the order of its template.
pub const fn columns(noun: Noun) -> &'static [Column] {
    match noun {
        Noun::Sites => SITES,
        Noun::Users => USERS,
        Noun::Devices => DEVICES,
    }
}

/// Columns that an export writes and an import leaves alone.
const LEFT_ALONE: &[&str] = &[
    "id",
    "tickets",
    "users",
    "devices",
    "created at",
    "last seen at",
    "main user",
    "source",
    "status",
];

/// What a header means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// The column with this position among the noun's.
    Column(usize),
    /// Something that is not imported.
    LeftAlone,
    /// Nothing that is known.
    Unknown,
}

/// What a header means for a noun.
pub(super) fn meaning(noun: Noun, header: &str) -> Meaning {
    let words = words(header);
    let is = |column: &Column| {
        column.name.replace('_', " ") == words || column.synonyms.contains(&words.as_str())
    };
    match columns(noun).iter().position(is) {
        Some(at) => Meaning::Column(at),
        None if LEFT_ALONE.contains(&words.as_str()) => Meaning::LeftAlone,
        None => Meaning::Unknown,
    }
}

/// A header in lower case, without accents, stars and brackets, its words one space apart.
fn words(header: &str) -> String {
    let mut text = String::new();
    for letter in header.to_lowercase().chars() {
        match letter {
            'ß' => text.push_str("ss"),
            'œ' => text.push_str("oe"),
            '\'' | '’' | '.' | '*' | '(' | ')' | '_' | '-' | '/' | ':' => text.push(' '),
            other => text.push(plain(other)),
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A letter without its accent.
const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        other => other,
    }
}

/// A site, by whatever name: also customer, client, company.
const SITE: &[&str] = &[
    "site",
    "customer",
    "customer name",
    "client",
    "client name",
    "company",
    "company name",
    "nom du site",
    "nom du client",
    "societe",
    "entreprise",
    "standort",
    "standortname",
    "kunde",
    "kundenname",
    "firma",
    "firmenname",
    "niederlassung",
    "sede",
    "nome sede",
    "nome della sede",
    "sito",
    "cliente",
    "nome cliente",
    "nome del cliente",
    "azienda",
    "sitio",
    "nombre del sitio",
    "nombre del cliente",
    "nombre de la sede",
    "empresa",
];

const PHONE: &[&str] = &[
    "phone number",
    "telephone",
    "telephone number",
    "tel",
    "office phone",
    "numero de telephone",
    "telefon",
    "telefonnummer",
    "festnetz",
    "telefono",
    "numero di telefono",
    "numero de telefono",
];

const EXTERNAL_ID: &[&str] = &[
    "external identifier",
    "reference",
    "ref",
    "employee id",
    "id externe",
    "identifiant externe",
    "matricule",
    "externe id",
    "externe kennung",
    "personalnummer",
    "id esterno",
    "identificativo esterno",
    "matricola",
    "id externo",
    "identificador externo",
];

const SITES: &[Column] = &[
    needed(
        "site_name",
        &[
            "site",
            "name",
            "customer",
            "customer name",
            "client",
            "client name",
            "company",
            "company name",
            "nom",
            "nom du site",
            "nom du client",
            "societe",
            "entreprise",
            "standort",
            "standortname",
            "kunde",
            "kundenname",
            "firma",
            "firmenname",
            "niederlassung",
            "sede",
            "nome",
            "nome sede",
            "nome della sede",
            "sito",
            "cliente",
            "nome cliente",
            "nome del cliente",
            "azienda",
            "sitio",
            "nombre",
            "nombre del sitio",
            "nombre del cliente",
            "nombre de la sede",
            "empresa",
        ],
    ),
    column(
        "domains",
        &[
            "domain",
            "email domains",
            "mail domains",
            "domaine",
            "domaines",
            "domane",
            "domanen",
            "domaene",
            "domaenen",
            "dominio",
            "domini",
            "dominios",
        ],
    ),
    column(
        "address",
        &[
            "street",
            "street address",
            "adresse",
            "rue",
            "strasse",
            "anschrift",
            "indirizzo",
            "via",
            "direccion",
            "calle",
        ],
    ),
    column("city", &["town", "ville", "stadt", "ort", "citta", "ciudad", "localidad"]),
    column("country", &["pays", "land", "paese", "nazione", "pais"]),
    column("phone", PHONE),
    column(
        "notes",
        &[
            "note",
            "comment",
            "comments",
            "remarques",
            "commentaire",
            "notizen",
            "notiz",
            "bemerkung",
            "bemerkungen",
            "commenti",
            "notas",
            "comentarios",
        ],
    ),
];

const USERS: &[Column] = &[
    needed("site_name", SITE),
    needed(
        "first_name",
        &[
            "firstname",
            "given name",
            "forename",
            "prenom",
            "vorname",
            "nome",
            "nombre",
            "nombre de pila",
        ],
    ),
    needed(
        "last_name",
        &[
            "lastname",
            "surname",
            "family name",
            "nom",
            "nom de famille",
            "nachname",
            "familienname",
            "cognome",
            "apellido",
            "apellidos",
        ],
    ),
    needed(
        "email",
        &[
            "e mail",
            "mail",
            "email address",
            "e mail address",
            "primary email",
            "courriel",
            "adresse mail",
            "adresse e mail",
            "adresse de courriel",
            "adresse electronique",
            "e mail adresse",
            "mailadresse",
            "posta elettronica",
            "indirizzo email",
            "indirizzo e mail",
            "correo",
            "correo electronico",
            "direccion de correo",
            "direccion de correo electronico",
        ],
    ),
    column(
        "additional_emails",
        &[
            "additional email",
            "other emails",
            "further emails",
            "aliases",
            "autres courriels",
            "adresses supplementaires",
            "autres adresses",
            "weitere e mails",
            "weitere e mail adressen",
            "weitere adressen",
            "altre email",
            "altri indirizzi",
            "email aggiuntive",
            "otros correos",
            "correos adicionales",
            "otras direcciones",
        ],
    ),
    column("phone", PHONE),
    column(
        "mobile",
        &[
            "mobile phone",
            "mobile number",
            "cell",
            "cell phone",
            "portable",
            "telephone portable",
            "mobil",
            "handy",
            "mobiltelefon",
            "mobilnummer",
            "handynummer",
            "cellulare",
            "telefono cellulare",
            "movil",
            "telefono movil",
            "celular",
        ],
    ),
    column(
        "department",
        &["dept", "departement", "service", "abteilung", "dipartimento", "reparto", "departamento"],
    ),
    column(
        "job_title",
        &[
            "title",
            "position",
            "role",
            "titre du poste",
            "fonction",
            "poste",
            "intitule du poste",
            "berufsbezeichnung",
            "stellenbezeichnung",
            "funktion",
            "qualifica",
            "mansione",
            "titolo",
            "posizione",
            "puesto",
            "cargo",
            "titulo del puesto",
        ],
    ),
    column(
        "is_main_site_user",
        &[
            "main site user",
            "main user",
            "main contact",
            "utilisateur principal",
            "utilisateur principal du site",
            "contact principal",
            "hauptbenutzer",
            "hauptansprechpartner",
            "hauptbenutzer des standorts",
            "utente principale",
            "utente principale della sede",
            "contatto principale",
            "usuario principal",
            "usuario principal del sitio",
            "contacto principal",
        ],
    ),
    column(
        "suppress_email_tickets",
        &[
            "no tickets from email",
            "ignore mode",
            "pas de tickets par courriel",
            "keine tickets per e mail",
            "nessun ticket da email",
            "sin tickets por correo",
        ],
    ),
    column("status", &["state", "statut", "etat", "zustand", "stato", "estado"]),
    column(
        "related_devices",
        &[
            "device",
            "related device",
            "assigned devices",
            "primary device",
            "appareils",
            "appareil",
            "appareils lies",
            "gerate",
            "geraete",
            "gerat",
            "geraet",
            "zugeordnete gerate",
            "zugeordnete geraete",
            "dispositivi",
            "dispositivo",
            "dispositivi associati",
            "dispositivos",
            "dispositivos relacionados",
            "equipos",
        ],
    ),
    column("external_id", EXTERNAL_ID),
];

const DEVICES: &[Column] = &[
    needed("site_name", SITE),
    needed(
        "device_name",
        &[
            "device",
            "name",
            "computer",
            "computer name",
            "host",
            "hostname",
            "host name",
            "machine name",
            "asset name",
            "appareil",
            "nom",
            "nom de l appareil",
            "nom de l ordinateur",
            "ordinateur",
            "gerat",
            "geraet",
            "geratename",
            "geraetename",
            "rechner",
            "rechnername",
            "computername",
            "dispositivo",
            "nome",
            "nome dispositivo",
            "nome del dispositivo",
            "nome computer",
            "nombre",
            "nombre del dispositivo",
            "equipo",
            "nombre del equipo",
        ],
    ),
    column(
        "folder",
        &[
            "group", "dossier", "groupe", "ordner", "gruppe", "cartella", "gruppo", "carpeta",
            "grupo",
        ],
    ),
    column(
        "kind",
        &[
            "type",
            "device type",
            "type d appareil",
            "typ",
            "art",
            "geratetyp",
            "geraetetyp",
            "tipo",
            "tipo di dispositivo",
            "tipo de dispositivo",
        ],
    ),
    column("model", &["make and model", "modele", "modell", "modello", "modelo"]),
    column(
        "serial",
        &[
            "serial number",
            "serial no",
            "numero de serie",
            "seriennummer",
            "seriennr",
            "numero di serie",
            "matricola",
            "numero seriale",
        ],
    ),
    column(
        "os",
        &[
            "operating system",
            "systeme d exploitation",
            "systeme",
            "betriebssystem",
            "sistema operativo",
        ],
    ),
    column("external_id", EXTERNAL_ID),
];
