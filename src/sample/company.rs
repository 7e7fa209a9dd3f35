//! Owns the company whose desk the sample is: Fellgate Textiles, its sites, departments, technicians
//! and what stands on its desks.
//!
//! Must not know in which order things are entered (`founding.rs`). Sites beyond the four get their towns
//! from [`MORE_TOWNS`].

use super::names::{
    ELSEWHERE, ENGLISH, FRENCH, GERMAN, JAPANESE, POLISH, PORTUGUESE, Pool, SOUTH_ASIAN,
};
use crate::desk::{DeviceKind, Preset};

pub(super) const NAME: &str = "Fellgate Textiles";
pub(super) const DOMAIN: &str = "fellgate.example";

/// A place of the company.
pub(super) struct Place {
    pub(super) name: &'static str,
    pub(super) town: &'static str,
    /// In the names of its devices.
    pub(super) code: &'static str,
    /// How many of a hundred users work there.
    pub(super) share: usize,
    /// The telephone number up to the extension.
    pub(super) phone: &'static str,
    pub(super) folders: &'static [&'static str],
    pub(super) rooms: &'static [&'static str],
    pub(super) departments: &'static [Department],
    /// Of which languages the people are, and how many of a hundred.
    pub(super) people: &'static [(usize, Pool)],
}

/// A part of a site.
pub(super) struct Department {
    pub(super) name: &'static str,
    /// The first one is who leads.
    pub(super) titles: &'static [&'static str],
    /// How many of a hundred of the site work there.
    pub(super) share: usize,
    /// At machines and in the halls, with shared terminals or handhelds or nothing.
    pub(super) floor: bool,
}

const fn office(name: &'static str, share: usize, titles: &'static [&'static str]) -> Department {
    Department { name, titles, share, floor: false }
}

const fn floor(name: &'static str, share: usize, titles: &'static [&'static str]) -> Department {
    Department { name, titles, share, floor: true }
}

const FACILITIES: Department = office("Facilities", 5, &["Facilities Lead", "Site Coordinator"]);

const OFFICE: [Department; 9] = [
    office("Finance", 17, &["Finance Lead", "Accountant", "Credit Controller", "Payroll Clerk"]),
    office("Sales", 22, &["Sales Manager", "Account Manager", "Sales Assistant", "Order Clerk"]),
    office("Customer care", 14, &["Customer Care Lead", "Customer Adviser", "Complaints Handler"]),
    office("Marketing", 10, &["Marketing Manager", "Content Editor", "Events Coordinator"]),
    office("Purchasing", 12, &["Purchasing Lead", "Buyer", "Supplier Coordinator"]),
    office("People", 9, &["People Manager", "Recruiter", "HR Adviser"]),
    office("Legal", 4, &["Legal Counsel", "Contracts Administrator"]),
    office("Management", 7, &["Managing Director", "Head of Operations", "Executive Assistant"]),
    FACILITIES,
];

/// The four places of the sample.
pub(super) const PLACES: [Place; 4] = [
    Place {
        name: "Leeds office",
        town: "Leeds",
        code: "LDS",
        share: 42,
        phone: "+44 113 496 0",
        folders: &["Finance", "Sales", "Meeting rooms", "Server room", "Stock"],
        rooms: &["Aire", "Calder", "Wharfe"],
        departments: &OFFICE,
        people: &[
            (56, ENGLISH),
            (14, SOUTH_ASIAN),
            (10, POLISH),
            (6, JAPANESE),
            (5, GERMAN),
            (9, ELSEWHERE),
        ],
    },
    Place {
        name: "York warehouse",
        town: "York",
        code: "YRK",
        share: 24,
        phone: "+44 114 496 0",
        folders: &["Packing line", "Goods in", "Dispatch", "Office"],
        rooms: &["Minster", "Ouse"],
        departments: &[
            floor("Warehouse", 46, &["Shift Lead", "Picker", "Packer", "Forklift Driver"]),
            floor("Returns", 12, &["Returns Lead", "Returns Clerk"]),
            office("Logistics", 26, &["Logistics Manager", "Dispatch Planner", "Carrier Clerk"]),
            office("Stock control", 11, &["Stock Control Lead", "Stock Analyst"]),
            FACILITIES,
        ],
        people: &[(58, ENGLISH), (26, POLISH), (8, SOUTH_ASIAN), (8, ELSEWHERE)],
    },
    Place {
        name: "Lyon studio",
        town: "Lyon",
        code: "LYO",
        share: 14,
        phone: "+33 4 65 71 ",
        folders: &["Studio", "Colour lab", "Salles"],
        rooms: &["Saône", "Rhône"],
        departments: &[
            office(
                "Design",
                55,
                &["Creative Director", "Textile Designer", "Colourist", "Stylist"],
            ),
            office("Product development", 30, &["Product Manager", "Pattern Maker", "Developer"]),
            office("Press", 10, &["Press Manager", "Press Assistant"]),
            FACILITIES,
        ],
        people: &[(72, FRENCH), (10, GERMAN), (8, JAPANESE), (10, ELSEWHERE)],
    },
    Place {
        name: "Porto mill",
        town: "Porto",
        code: "OPO",
        share: 20,
        phone: "+44 113 496 0000 ext. ",
        folders: &["Weaving", "Dye house", "Cutting room", "Escritório"],
        rooms: &["Douro", "Foz"],
        departments: &[
            floor("Weaving", 29, &["Weaving Supervisor", "Weaver", "Loom Technician"]),
            floor("Dye house", 16, &["Dye House Supervisor", "Dyer", "Lab Assistant"]),
            floor("Cutting room", 10, &["Cutting Supervisor", "Cutter"]),
            office("Production planning", 22, &["Planning Manager", "Planner", "Scheduler"]),
            office("Quality", 18, &["Quality Manager", "Quality Inspector", "Test Engineer"]),
            FACILITIES,
        ],
        people: &[(82, PORTUGUESE), (6, GERMAN), (12, ELSEWHERE)],
    },
];

/// Where a bigger sample has shops; after these they are numbered.
pub(super) const MORE_TOWNS: [&str; 12] = [
    "Bradford",
    "Halifax",
    "Lille",
    "Braga",
    "Gdańsk",
    "Ghent",
    "Vigo",
    "Como",
    "Krefeld",
    "Tampere",
    "Kyoto",
    "Sheffield",
];

/// The name of a site beyond the four.
pub(super) fn more_site(number: usize) -> String {
    match MORE_TOWNS.get(number) {
        Some(town) => format!("{town} shop"),
        None => format!("Shop {}", number + 1),
    }
}

/// Where somebody of the team stands at the end of the sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Standing {
    /// At work.
    Here,
    /// Away until later today.
    BackToday,
    /// Away for some days.
    BackLater,
    /// Away, and nobody knows until when.
    Away,
    /// Added, never logged in.
    Invited,
    /// Left the company.
    Left,
}

/// Somebody of the team.
pub(super) struct Member {
    pub(super) first: &'static str,
    pub(super) last: &'static str,
    pub(super) login: &'static str,
    /// Nothing leaves them a Beginner.
    pub(super) role: Option<Preset>,
    pub(super) standing: Standing,
}

const fn member(
    first: &'static str,
    last: &'static str,
    login: &'static str,
    role: Option<Preset>,
    standing: Standing,
) -> Member {
    Member { first, last, login, role, standing }
}

/// The team; the first one founds the desk.
pub(super) const TEAM: [Member; 9] = [
    member("Maren", "Holt", "maren.holt", Some(Preset::Admin), Standing::Here),
    member("Priya", "Nair", "priya.nair", Some(Preset::Technician), Standing::Here),
    member("Óscar", "Teixeira", "oscar.teixeira", Some(Preset::Admin), Standing::Here),
    member("Łukasz", "Wójcik", "lukasz.wojcik", Some(Preset::Technician), Standing::BackToday),
    member("Zoë", "Lambert", "zoe.lambert", Some(Preset::Technician), Standing::BackLater),
    member("Tom", "Ashworth", "tom.ashworth", Some(Preset::Technician), Standing::Away),
    member("Callum", "Reid", "callum.reid", Some(Preset::Technician), Standing::Left),
    member("Inês", "Carvalho", "ines.carvalho.it", None, Standing::Here),
    member("Jonas", "Weber", "jonas.weber", Some(Preset::Technician), Standing::Invited),
];

/// A sort of device as the company buys it.
pub(super) struct Gear {
    /// How its label begins; also what a story asks for.
    pub(super) label: &'static str,
    pub(super) kind: DeviceKind,
    /// Model and operating system.
    pub(super) models: &'static [(&'static str, &'static str)],
    /// How many of a hundred devices.
    pub(super) share: usize,
}

pub(super) const LAPTOP: Gear = Gear {
    label: "LT",
    kind: DeviceKind::Workstation,
    models: &[
        ("Lenovo ThinkPad T14 Gen 4", "Windows 11 Pro 24H2"),
        ("Lenovo ThinkPad T14 Gen 3", "Windows 11 Pro 23H2"),
        ("HP EliteBook 840 G10", "Windows 11 Pro 24H2"),
        ("Dell Latitude 5440", "Windows 11 Pro 23H2"),
        ("Apple MacBook Pro 14", "macOS 15.3"),
    ],
    share: 56,
};
pub(super) const DESKTOP: Gear = Gear {
    label: "WS",
    kind: DeviceKind::Workstation,
    models: &[
        ("Dell Precision 3660", "Windows 11 Pro 24H2"),
        ("HP Z2 Tower G9", "Windows 11 Pro 23H2"),
    ],
    share: 6,
};
pub(super) const TERMINAL: Gear = Gear {
    label: "PT",
    kind: DeviceKind::Workstation,
    models: &[
        ("Advantech UTC-515", "Windows 10 IoT LTSC"),
        ("Elo I-Series 15", "Windows 10 IoT LTSC"),
    ],
    share: 4,
};
pub(super) const PHONE: Gear = Gear {
    label: "PH",
    kind: DeviceKind::Mobile,
    models: &[("Apple iPhone 14", "iOS 18.3"), ("Samsung Galaxy A54", "Android 14")],
    share: 10,
};
pub(super) const HANDHELD: Gear = Gear {
    label: "HS",
    kind: DeviceKind::Mobile,
    models: &[("Zebra TC52", "Android 11"), ("Honeywell CT45", "Android 13")],
    share: 5,
};
pub(super) const PRINTER: Gear = Gear {
    label: "PR",
    kind: DeviceKind::Snmp,
    models: &[
        ("Kyocera ECOSYS M4125idn", "2.04"),
        ("Brother MFC-L9570CDW", "1.31"),
        ("Zebra ZT411", "V92.21"),
    ],
    share: 8,
};
pub(super) const SERVER: Gear = Gear {
    label: "SV",
    kind: DeviceKind::Server,
    models: &[
        ("Dell PowerEdge R650", "Windows Server 2022"),
        ("HPE ProLiant DL360 Gen10", "Debian 12"),
    ],
    share: 4,
};
pub(super) const DOCK: Gear = Gear {
    label: "DK",
    kind: DeviceKind::Other,
    models: &[("Lenovo ThinkPad USB-C Dock", ""), ("Dell WD19S", "")],
    share: 4,
};
pub(super) const ROOM_KIT: Gear = Gear {
    label: "MR",
    kind: DeviceKind::Other,
    models: &[("Logitech Rally Bar", "CollabOS 1.13"), ("Neat Bar Pro", "NF24")],
    share: 3,
};

/// Every sort; the shares add up to a hundred.
pub(super) const GEAR: [&Gear; 9] =
    [&LAPTOP, &DESKTOP, &TERMINAL, &PHONE, &HANDHELD, &PRINTER, &SERVER, &DOCK, &ROOM_KIT];

pub(super) const DEPARTMENTS: [&str; 8] =
    ["Finance", "Sales", "Design", "Purchasing", "Quality", "Logistics", "Marketing", "People"];
pub(super) const PROGRAMS: [&str; 6] =
    ["7-Zip", "Power BI Desktop", "draw.io", "Inkscape", "FileZilla", "PDFsam"];
pub(super) const WEEKDAYS: [&str; 5] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_hundred() {
        assert_eq!(GEAR.iter().map(|gear| gear.share).sum::<usize>(), 100);
        assert_eq!(PLACES.iter().map(|place| place.share).sum::<usize>(), 100);
        for place in &PLACES {
            let departments: usize = place.departments.iter().map(|d| d.share).sum();
            let people: usize = place.people.iter().map(|(share, _)| share).sum();
            assert_eq!((departments, people), (100, 100), "{}", place.name);
        }
    }
}
