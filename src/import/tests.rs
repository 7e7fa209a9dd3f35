//! Files as people send them: encodings, separators, headers, broken lines.

use rstest::rstest;
use uuid::Uuid;

use super::{Flaw, Noun, Problem, Unreadable, columns, pieces, read, template};
use crate::desk::{Rows, UserRow};

fn ids() -> impl FnMut() -> Uuid {
    let mut last = 0;
    move || {
        last += 1;
        Uuid::from_u128(last)
    }
}

fn users(bytes: &[u8]) -> (Vec<UserRow>, Vec<Problem>) {
    let file = read(Some(Noun::Users), bytes, ids()).expect("readable");
    let Rows::Users(rows) = file.rows else { panic!("users") };
    (rows, file.problems)
}

const HEADER: &str = "site_name,first_name,last_name,email";

fn with_header(rows: &str) -> Vec<u8> {
    format!("{HEADER}\n{rows}").into_bytes()
}

/// The same small file however it is written.
#[rstest]
#[case::plain(b"site_name,first_name,last_name,email\nLeeds,J\xc3\xb6rg,Ray,j@x.org\n".to_vec())]
#[case::mark(b"\xef\xbb\xbfsite_name,first_name,last_name,email\r\nLeeds,J\xc3\xb6rg,Ray,j@x.org".to_vec())]
#[case::semicolon("Standort;Vorname;Nachname;E-Mail-Adresse\nLeeds;Jörg;Ray;j@x.org\n;;;\n".into())]
#[case::tab("Sede\tNome\tCognome\tPosta elettronica\nLeeds\tJörg\tRay\tj@x.org\n".into())]
#[case::says("sep=;\r\nSitio;Nombre;Apellidos;Correo electrónico;\r\nLeeds;Jörg;Ray;j@x.org;\r\n".into())]
#[case::french("Site*,Prénom*,Nom de famille*,Courriel*\nLeeds,Jörg,Ray,j@x.org\n".into())]
#[case::quoted("\"Site name\",\"First name\",\"Last name\",\"E-mail\"\n\"Leeds\",\"Jörg\",\"Ray\",\"j@x.org\"\n".into())]
#[case::utf16le(utf16("site_name;first_name;last_name;email\r\nLeeds;Jörg;Ray;j@x.org\r\n", u16::to_le_bytes, [0xff, 0xfe]))]
#[case::utf16be(utf16("site_name\tfirst_name\tlast_name\temail\nLeeds\tJörg\tRay\tj@x.org\n", u16::to_be_bytes, [0xfe, 0xff]))]
fn e9_a_file_says_the_same_however_it_is_written(#[case] bytes: Vec<u8>) {
    for noun in [Some(Noun::Users), None] {
        let file = read(noun, &bytes, ids()).expect("readable");
        assert_eq!((file.noun, file.lines, file.problems), (Noun::Users, 1, vec![]));
        let Rows::Users(rows) = file.rows else { panic!("users") };
        let row = &rows[0];
        let cells = [&row.site_name, &row.first_name, &row.last_name, &row.email];
        let cells = cells.map(|cell| cell.as_deref().unwrap_or_default());
        assert_eq!(cells, ["Leeds", "Jörg", "Ray", "j@x.org"]);
        assert_eq!(row.phone, None);
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2], mark: [u8; 2]) -> Vec<u8> {
    mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
}

#[test]
fn e9_lines_are_numbered_as_an_editor_numbers_them() {
    let rows = "Leeds,A,\"two\nlines\",a@x.org\r\n\r\n\nLeeds,B,B\nLeeds,C,C,c@x.org,more\n,,,\nLeeds,D,D,d@x.org";
    let (rows, problems) = users(&with_header(rows));
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 9]);
    let cells = |line, found| Problem { line, flaw: Flaw::Cells { expected: 4, found } };
    assert_eq!(problems, [cells(6, 3), cells(7, 5)]);
    assert_eq!(rows[0].last_name.as_deref(), Some("two\nlines"));
}

#[test]
fn e9_who_is_in_a_file_twice_is_found_with_both_lines() {
    let rows = "x,A,A,a@x.org\nx,B,B,b@x.org\nx,C,C,A@X.org\n";
    let (rows, problems) = users(&with_header(rows));
    assert_eq!(rows.len(), 2);
    assert_eq!(problems, [Problem { line: 4, flaw: Flaw::SameAs { column: "email", line: 2 } }]);
    let text = "site_name,device_name,external_id\nX,PC,1\nY,PC,2\nx,pc,3\nX,PD,2\nX,PE,\nX,PF,\n";
    let file = read(None, text.as_bytes(), ids()).expect("devices");
    let same =
        |line, column, as_line| Problem { line, flaw: Flaw::SameAs { column, line: as_line } };
    assert_eq!(file.noun, Noun::Devices);
    assert_eq!(file.problems, [same(4, "device_name", 2), same(5, "external_id", 3)]);
    assert_eq!((file.lines, file.rows.len()), (6, 4));
    let file = read(None, b"Name,City\nA,x\na,y\n", ids()).expect("sites");
    assert_eq!((file.noun, file.problems), (Noun::Sites, vec![same(3, "site_name", 2)]));
}

#[test]
fn e9_a_file_that_cannot_be_read_says_why() {
    let why = |bytes: &[u8]| read(Some(Noun::Users), bytes, ids()).expect_err("unreadable");
    assert_eq!(why(b""), Unreadable::Empty);
    assert_eq!(why(b"\xef\xbb\xbf"), Unreadable::Empty);
    assert_eq!(why(HEADER.as_bytes()), Unreadable::Empty);
    assert_eq!(why(&with_header(",,,\n")), Unreadable::Empty);
    assert_eq!(why(b"site_name\nA\nB\xff\n"), Unreadable::NotText { line: 3 });
    assert_eq!(why(b"\xff\xfea\0\n\0\x00\xd8"), Unreadable::NotText { line: 2 });
    let unknown = why(b"site_name,first_name,shoe size\n");
    let Unreadable::UnknownHeader { header, noun: Noun::Users, known } = unknown else {
        panic!("{unknown:?}")
    };
    assert_eq!(header, "shoe size");
    assert!(known.contains(&"related_devices"));
    let twice = why(b"site_name,first_name,last_name,email,Courriel\n");
    assert_eq!(twice, Unreadable::HeaderTwice { column: "email" });
    let missing = why(b"first_name,email\n");
    let columns = vec!["site_name", "last_name"];
    assert_eq!(missing, Unreadable::Missing { noun: Noun::Users, columns });
}

#[test]
fn e9_what_an_export_kept_from_being_a_formula_is_itself_again() {
    let rows = "x,'=A,'O'Neil,a@x.org\n";
    let (rows, _) = users(&with_header(rows));
    assert_eq!(rows[0].first_name.as_deref(), Some("=A"));
    assert_eq!(rows[0].last_name.as_deref(), Some("'O'Neil"));
}

#[test]
fn e9_every_template_is_read_back_and_every_export_of_users_sites_and_devices_is_an_import() {
    for noun in Noun::ALL {
        let text = template(noun) + &vec!["x"; columns(noun).len()].join(",");
        let file = read(None, text.as_bytes(), ids()).expect("its own template");
        assert_eq!((file.noun, file.rows.len()), (noun, 1), "{text}");
    }
    for (noun, kind) in [
        (Noun::Sites, crate::desk::Kind::Site),
        (Noun::Users, crate::desk::Kind::User),
        (Noun::Devices, crate::desk::Kind::Device),
    ] {
        let sheet = crate::export::sheet(kind).expect("a sheet");
        let names: Vec<&str> = sheet.columns.iter().map(|column| column.name).collect();
        let text = format!("{}\n{}", names.join(","), vec!["x"; names.len()].join(","));
        let file = read(None, text.as_bytes(), ids()).expect("its own export");
        assert_eq!(file.noun, noun);
    }
}

#[test]
fn rows_are_cut_in_pieces_without_losing_one() {
    let rows = Rows::Users((1..=5).map(|line| UserRow::blank(line, Uuid::nil().into())).collect());
    let lengths: Vec<usize> = pieces(rows.clone(), 2).iter().map(Rows::len).collect();
    assert_eq!(lengths, [2, 2, 1]);
    assert_eq!(pieces(rows, 5).len(), 1);
    assert_eq!(pieces(Rows::Sites(vec![]), 5), []);
}
