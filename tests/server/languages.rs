//! Answers in the language of whoever asks (P12, PA9), and in the account's words (B0).

use helpdeck::{
    client::{ClientError, Door, login},
    desk::{Command, Edit, EditAccount, EditProfile, Language, Vocabulary},
    locale::Lang,
    wire::Problem,
};

use super::house::{DANA, House, PASSWORD, Seat, admin, raw, sign_in};

fn spoken(language: Option<Language>, vocabulary: Option<Vocabulary>) -> Command {
    let (language, vocabulary) = (language.map(Edit::to), vocabulary.map(Edit::to));
    Command::EditAccount(EditAccount { language, vocabulary, ..EditAccount::default() })
}

async fn kept_out(door: Door<'_>) -> Problem {
    match login(door, "dana@example.org", "Wrong horse 1!").await {
        Err(ClientError::Problem(problem)) => *problem,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn pa9_before_signing_in_the_request_says_the_language_and_else_the_account() {
    let (_house, running) = House::serve().await;
    let url = running.url();
    let german = kept_out(Door { url: &url, language: Some("de") }).await;
    assert_eq!(german.detail, Lang::De.detail_bad_credentials().into());
    let none = kept_out(Door::from(&url)).await;
    assert_eq!(none.detail, Lang::En.detail_bad_credentials().into());
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(spoken(Some(Language::It), None)).await.unwrap();
    let none = kept_out(Door::from(&url)).await;
    assert_eq!(none.detail, Lang::It.detail_bad_credentials().into());
    running.stop().await;
}

#[tokio::test]
async fn p12_a_person_s_own_language_comes_before_what_their_program_prefers() {
    let (_house, running) = House::serve().await;
    running.server().set_password("dana@example.org", PASSWORD).await.unwrap();
    let session = sign_in(&running, "dana@example.org").await;
    let missing = async |languages: &str| {
        let url = format!("{}/api/v1/tickets/4711", running.url());
        let request = raw().get(url).bearer_auth(session.token.reveal());
        let answer = request.header("accept-language", languages).send().await.unwrap();
        answer.json::<Problem>().await.unwrap().detail
    };
    let said = |lang: Lang| Box::from(lang.detail_no_such_record());
    assert_eq!(missing("fr-CH, en;q=0.5").await, said(Lang::Fr));
    let mut dana = Seat::take(session.clone()).await;
    let language = Some(Edit::to(Some(Language::Es)));
    let own = EditProfile { language, ..EditProfile::of(DANA) };
    dana.ask(Command::EditProfile(own)).await.unwrap();
    assert_eq!(missing("fr-CH, en;q=0.5").await, said(Lang::Es));
    running.stop().await;
}

#[tokio::test]
async fn b0_refusals_speak_of_customers_where_the_account_does() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    ada.ask(spoken(None, Some(Vocabulary::Msp))).await.unwrap();
    let url = format!("{}/api/v1/commands/delete-site", running.url());
    let request = raw()
        .post(url)
        .bearer_auth(admin(&running).token.reveal())
        .header("idempotency-key", super::house::id().to_string())
        .json(&serde_json::json!({ "site": super::house::SITE }));
    let problem = request.send().await.unwrap().json::<Problem>().await.unwrap();
    assert!(problem.detail.contains("contacts"), "{}", problem.detail);
    assert!(!problem.detail.contains("users"), "{}", problem.detail);
    running.stop().await;
}
