//! Actions on API tokens: making one, drawing its secret, revoking it (E3).

use crate::{
    desk::{ApiToken, Command, Kind, RecordKey, Refusal, RevokeToken, TokenState},
    phrase,
    tui::{
        action::Action,
        model::Model,
        overlays::{Confirm, Form, Overlay, Then},
    },
};

pub(super) fn act(model: &mut Model, action: Action) {
    if action == Action::AddToken {
        let Some(sight) = model.sight() else { return };
        let form = Form::token(&sight);
        return model.open(Overlay::Form(Box::new(form)));
    }
    let Some(token) = focused(model) else { return };
    let (id, name, lang) = (token.id, token.name.to_string(), model.look.lang);
    if action == Action::TokenSecret {
        // One that was drawn before opens nothing any more, and a program may be using it.
        let question = lang.token_renew_question(name).into_owned();
        let consequences = vec![lang.token_renew_consequence().to_owned()];
        let then = Then::TokenSecret(id);
        return model.open(Overlay::Confirm(Confirm { question, consequences, then }));
    }
    let question = lang.revoke_token_question(name).into_owned();
    let command = Command::RevokeToken(RevokeToken { token: id });
    super::layers::confirm(model, question, vec![command]);
}

/// The token the action is about.
fn focused(model: &Model) -> Option<&ApiToken> {
    match model.focus()? {
        RecordKey::ApiToken(id) => model.desk()?.get::<ApiToken>(id),
        _ => None,
    }
}

/// Why the token does not take it: one that opens nothing has no secret and stays revoked, and nobody draws the secret
/// of another one's.
pub(super) fn why_not(model: &Model, action: Action) -> Option<String> {
    let (desk, token) = (model.desk()?, focused(model)?);
    let state = token.state(model.look.now);
    let refusal = match action {
        Action::TokenSecret if Some(token.owner) != model.sight()?.me => {
            Refusal::NotYours { technician: token.owner }
        }
        Action::TokenSecret if state != TokenState::Active => {
            Refusal::NotFound { kind: Kind::ApiToken }
        }
        Action::RevokeToken if state == TokenState::Revoked => {
            Refusal::NotFound { kind: Kind::ApiToken }
        }
        _ => return None,
    };
    Some(phrase::refusal(model.look.lang, desk, &refusal))
}
