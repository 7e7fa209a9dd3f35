//! API tokens in the administration: made, given a secret, revoked (E3).

use helpdeck::{
    desk::{ApiToken, Command, Grant, NewToken, TechnicianId, TokenId, TokenState},
    tui::Effect,
};

use super::{driver::Driver, little::*};

const CI: TokenId = TokenId::from_u128(0x50);
const REPORTS: TokenId = TokenId::from_u128(0x51);

fn new(id: TokenId, label: &str) -> Command {
    Command::AddToken(Box::new(NewToken {
        id,
        label: label.into(),
        grants: [Grant::TicketsRead, Grant::TicketsWrite].into(),
        addresses: vec!["10.1.0.0/16".into()],
        expires_at: None,
    }))
}

/// Two tokens of somebody.
pub fn some(d: &mut Driver, owner: TechnicianId) {
    d.does(owner, new(CI, "CI")).does(owner, new(REPORTS, "Reports"));
}

/// Two tokens of the Admin, the cursor on the first.
pub fn two(d: &mut Driver) {
    some(d, ADA);
    d.on("CI");
}

fn list() -> Driver {
    let mut d = Driver::little_at(120, 30);
    d.press("9").type_text("api").press("enter");
    d
}

fn token(d: &Driver, name: &str) -> ApiToken {
    d.server.desk.all::<ApiToken>().find(|token| &*token.name == name).unwrap().clone()
}

#[test]
fn e3_tokens_are_listed_with_whose_they_are_and_what_they_may() {
    let mut d = list();
    d.see("No program acts through an API token yet.");
    two(&mut d);
    d.see_line(&["CI", "active", "Ada Stone", "never"]);
    d.press("/").type_text("reports").press("enter").gone("CI  ").see_line(&["Reports", "active"]);
    d.press("esc")
        .see_line(&["From", "10.1.0.0/16"])
        .see("tickets:read,")
        .see("s draws its secret");
}

#[test]
fn e3_a_token_is_made_and_its_secret_shown_once() {
    let mut d = list();
    d.press("N").see("New API token").type_text("Build").press("tab enter");
    d.see("What the token may be used for").type_text("devices:read").press("space enter");
    d.see("devices:read").press("tab").type_text("yesterday").press("tab").type_text("home");
    d.press("f2").see("Expiry").press("ctrl-u").type_text("90d").press("f2");
    d.see("must be addresses or ranges").press("ctrl-u").type_text("192.0.2.7, 10.1.0.0/16");
    d.press("f2").gone("New API token").on("Build");
    let build = token(&d, "Build");
    assert_eq!(build.grants, [Grant::DevicesRead].into());
    assert_eq!((build.owner, build.addresses.len()), (ADA, 2));
    assert!(build.expires_at.is_some());
    d.press("s").see("Draw a secret for Build?").see("opens nothing any more").press("y");
    d.see("hd_secret").see("The secret of Build. It is not shown again.").take_effects();
    d.press("y").gone("hd_secret");
    assert!(
        d.take_effects()
            .iter()
            .any(|effect| matches!(effect, Effect::Copy(text) if text == "hd_secret"))
    );
    d.agrees();
}

#[test]
fn e3_a_token_is_revoked_for_good_and_nobody_draws_another_ones_secret() {
    let mut d = list();
    d.does(ADA, new(CI, "CI")).on("CI");
    d.press("D").see("Revoke the API token CI?").press("y").see_line(&["CI", "revoked"]);
    assert_eq!(token(&d, "CI").state(d.model.look.now), TokenState::Revoked);
    d.press("s").gone("Draw a secret").press("D").gone("Revoke the API token").agrees();
    let mut d = Driver::little_as(DANA);
    d.does(ADA, new(CI, "CI")).press("9").type_text("api").press("enter N");
    assert_eq!(d.said(), "Your role may not make and revoke API tokens. Ask an Admin.");
}
