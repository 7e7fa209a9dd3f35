//! Pictures of technicians: whose may be set by whom, what is refused, what is kept (P4, PA3).

use helpdeck::{
    client::{self, ClientError, Session, picture, remove_picture, set_picture},
    desk::{Refusal, Technician},
    wire::Fault,
};
use sqlx::sqlite::SqliteConnectOptions;

use super::house::{DANA, ELI, House, admin, raw, sign_in};

fn png(shade: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(300, 200, image::Rgb([shade, 0, 0]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

async fn kept(house: &House) -> i64 {
    let options = SqliteConnectOptions::new().filename(house.file());
    let connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options);
    let mut connection = connection.await.unwrap();
    let count = sqlx::query_scalar("SELECT count(*) FROM picture");
    count.fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn p4_a_picture_is_set_shown_changed_and_taken_away() {
    let (house, running) = House::serve_file().await;
    let dana = sign_in(&running, "dana@example.org").await;
    let eli = sign_in(&running, "eli@example.org").await;
    let none = picture(&eli, DANA).await.unwrap_err();
    assert!(matches!(none, ClientError::Problem(p) if p.fault() == Some(Fault::NoSuchRecord)));

    set_picture(&dana, DANA, png(10)).await.unwrap();
    let shown = image::load_from_memory(&picture(&eli, DANA).await.unwrap()).unwrap();
    assert_eq!((shown.width(), shown.height()), (256, 256));
    let first = running.server().read(|desk| desk.get::<Technician>(DANA).unwrap().picture.clone());
    set_picture(&dana, DANA, png(200)).await.unwrap();
    let other = running.server().read(|desk| desk.get::<Technician>(DANA).unwrap().picture.clone());
    assert_ne!(first, other);
    assert_eq!(kept(&house).await, 1, "the one before is forgotten");

    // Two people with the same picture keep it while one of them has it.
    set_picture(&eli, ELI, png(200)).await.unwrap();
    remove_picture(&dana, DANA).await.unwrap();
    assert_eq!(kept(&house).await, 1);
    picture(&dana, ELI).await.unwrap();
    remove_picture(&admin(&running), ELI).await.unwrap();
    assert_eq!(kept(&house).await, 0);
    running.stop().await;
}

#[tokio::test]
async fn p4_c3_nobody_sets_the_picture_of_somebody_else() {
    let (_house, running) = House::serve().await;
    let eli = sign_in(&running, "eli@example.org").await;
    let refused = set_picture(&admin(&running), DANA, png(10)).await.unwrap_err();
    assert_eq!(refused.refusal(), Some(&Refusal::NotYours { technician: DANA }));
    for refused in [set_picture(&eli, DANA, png(10)).await, remove_picture(&eli, DANA).await] {
        assert_eq!(refused.unwrap_err().refusal().unwrap().code(), "not-allowed");
    }
    let log = client::audit(&admin(&running), "refused set-picture", None).await;
    assert!(log.is_ok());
    running.stop().await;
}

async fn fault(session: &Session, file: Vec<u8>) -> (Option<Fault>, u16) {
    match set_picture(session, DANA, file).await.unwrap_err() {
        ClientError::Problem(problem) => (problem.fault(), problem.status),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn pa3_what_is_no_picture_is_refused_and_nothing_is_kept() {
    let (house, running) = House::serve_file().await;
    let dana = sign_in(&running, "dana@example.org").await;
    let large = vec![0xff; 5 * 1024 * 1024 + 1];
    assert_eq!(fault(&dana, large).await, (Some(Fault::TooLarge), 413));
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec();
    assert_eq!(fault(&dana, svg).await, (Some(Fault::UnsupportedMedia), 415));
    let cut = png(10)[..80].to_vec();
    assert_eq!(fault(&dana, cut).await, (Some(Fault::WrongType), 422));
    assert_eq!(kept(&house).await, 0);
    running.stop().await;
}

#[tokio::test]
async fn pa3_a_picture_is_sent_as_one_and_as_nothing_else() {
    let (_house, running) = House::serve().await;
    let dana = sign_in(&running, "dana@example.org").await;
    set_picture(&dana, DANA, png(10)).await.unwrap();
    let url = format!("{}/api/v1/technicians/{DANA}/picture", running.url());
    let ask = || raw().get(&url).bearer_auth(dana.token.reveal());
    let answer = ask().send().await.unwrap();
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "image/png");
    assert_eq!(header("x-content-type-options"), "nosniff");
    let known = ask().header("if-none-match", header("etag")).send().await.unwrap();
    assert_eq!(known.status().as_u16(), 304);
    assert_eq!(raw().get(&url).send().await.unwrap().status().as_u16(), 401);
    running.stop().await;
}
