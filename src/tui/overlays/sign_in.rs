//! The forms before a desk: signing in with a password or with the invitation from a mail (T9), and the password that
//! somebody has to choose whose password was set by another (TA10). What was typed for one way in is still there after a
//! look at the other.

use tui_input::Input;

use super::{
    form::{Fill, Form, FormField, Slot, Typed, Value},
    login::new_password,
};
use crate::{
    desk::Field,
    locale::Lang,
    tui::{
        effect::{Ask, Secret},
        panes::Sight,
        port::{Door, Trouble},
        theme::Role,
    },
};

/// The ways in.
#[derive(Debug)]
struct SignInForm {
    invited: bool,
    /// What was typed for the other way.
    other: Vec<(Slot, Secret)>,
}

/// The password that has to be another one.
#[derive(Debug)]
struct FirstPasswordForm;

const TYPED: [Slot; 6] = [
    Slot::Server,
    Slot::Email,
    Slot::CurrentPassword,
    Slot::Invitation,
    Slot::Password,
    Slot::PasswordAgain,
];

impl Form {
    /// The form to sign in with.
    pub fn sign_in(sight: &Sight<'_>, door: &Door) -> Self {
        let text = |slot| match slot {
            Slot::Server => door.url.clone(),
            Slot::Email => door.email.clone(),
            Slot::Invitation => door.invitation.clone().unwrap_or_default(),
            _ => String::new(),
        };
        let mut form = sign_in(door.invitation.is_some(), text, sight);
        form.note = door.why.clone().map(|why| (why, Role::Warning));
        form
    }

    /// The form for the password that comes before everything else.
    pub fn first_password(sight: &Sight<'_>) -> Self {
        let fields = vec![
            Self::secret(Slot::Password, Lang::label_new_password),
            Self::secret(Slot::PasswordAgain, Lang::label_password_again),
        ];
        let mut form = Self::new(FirstPasswordForm, fields, sight);
        let note = sight.look.lang.sign_in_new_password_note();
        form.note = Some((note.to_owned(), Role::Warning));
        form
    }
}

fn sign_in(invited: bool, text: impl Fn(Slot) -> String, sight: &Sight<'_>) -> Form {
    let line = |slot, label| Form::filled(slot, label, true, text(slot));
    let secret = |slot, label| FormField {
        value: Value::Secret(Input::new(text(slot))),
        ..Form::secret(slot, label)
    };
    let tick = Form::tick(Slot::Invited, Lang::label_invited, invited);
    let fields = if invited {
        let mut server = line(Slot::Server, Lang::label_server);
        server.required = false;
        vec![
            tick,
            line(Slot::Invitation, Lang::label_invitation),
            server,
            secret(Slot::Password, Lang::label_new_password),
            secret(Slot::PasswordAgain, Lang::label_password_again),
        ]
    } else {
        vec![
            tick,
            line(Slot::Server, Lang::label_server),
            line(Slot::Email, Lang::label_email),
            secret(Slot::CurrentPassword, Lang::label_password),
        ]
    };
    let shown = |slot: &Slot| fields.iter().any(|field| field.id == *slot);
    let other = TYPED.into_iter().filter(|slot| !shown(slot));
    let other = other.map(|slot| (slot, Secret(text(slot)))).collect();
    let first = if invited && !text(Slot::Invitation).is_empty() {
        Slot::Password
    } else if invited {
        Slot::Invitation
    } else {
        // The first that is empty.
        return Form::new(SignInForm { invited, other }, fields, sight);
    };
    Form::new(SignInForm { invited, other }, fields, sight).at(first)
}

impl Fill for SignInForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        let lang = sight.look.lang;
        if self.invited { lang.form_accept() } else { lang.form_sign_in() }.to_owned()
    }

    fn verb(&self, lang: Lang) -> Option<&'static str> {
        Some(lang.hint_sign_in())
    }

    fn instead(&self, typed: &Typed<'_>, sight: &Sight<'_>) -> Option<Form> {
        let invited = typed.is_ticked(Slot::Invited);
        let text = |slot| {
            if typed.has(slot) {
                return typed.text(slot);
            }
            let kept = self.other.iter().find(|(other, _)| *other == slot);
            kept.map(|(_, text)| text.0.clone()).unwrap_or_default()
        };
        (invited != self.invited).then(|| sign_in(invited, text, sight))
    }

    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        let ask = if self.invited { accept(typed, lang) } else { password(typed, lang) };
        Some(ask.map(|ask| (ask, String::new())))
    }
}

fn password(typed: &Typed<'_>, lang: Lang) -> Result<Ask, Trouble> {
    let filled =
        |slot, field, words: &str| typed.filled(slot).ok_or_else(|| Trouble::about(field, words));
    Ok(Ask::SignIn {
        url: filled(Slot::Server, Field::Server, lang.server_missing())?,
        email: filled(Slot::Email, Field::Email, lang.email_missing())?,
        password: Secret(filled(
            Slot::CurrentPassword,
            Field::CurrentPassword,
            lang.password_missing(),
        )?),
    })
}

fn accept(typed: &Typed<'_>, lang: Lang) -> Result<Ask, Trouble> {
    let (token, of) = invitation(&typed.text(Slot::Invitation));
    let token =
        token.ok_or_else(|| Trouble::about(Field::Invitation, lang.invitation_missing()))?;
    // What the mail says about the desk counts for more than what stood there before.
    let url = of.or_else(|| typed.filled(Slot::Server));
    let url = url.ok_or_else(|| Trouble::about(Field::Server, lang.invitation_no_server()))?;
    let password = new_password(typed, lang)?;
    Ok(Ask::Accept { url, token: Secret(token), password })
}

/// The token in what somebody brings from the mail, and the address of the desk that stands beside it: the token alone,
/// the whole command, or an address that ends in the token.
fn invitation(text: &str) -> (Option<String>, Option<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let after = |word: &str| {
        let at = words.iter().position(|other| *other == word)?;
        words.get(at + 1).copied()
    };
    let beside = words.iter().find_map(|word| word.strip_prefix("--server="));
    let url = after("--server").or(beside).map(str::to_owned);
    let token = match after("accept") {
        Some(token) => Some(token),
        None => words.first().copied().filter(|word| !word.starts_with('-') && *word != "helpdeck"),
    };
    let link = token.and_then(|token| {
        let path = token.find("://")? + 3;
        let end = token[path..].find(['/', '?', '#']).map(|at| path + at)?;
        let last = token.rfind(['/', '=', '#', '?'])?;
        Some((token[last + 1..].to_owned(), token[..end].to_owned()))
    });
    match link {
        Some((token, of)) => (Some(token).filter(|token| !token.is_empty()), url.or(Some(of))),
        None => (token.map(str::to_owned), url),
    }
}

impl Fill for FirstPasswordForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_first_password().to_owned()
    }

    fn verb(&self, lang: Lang) -> Option<&'static str> {
        Some(lang.hint_sign_in())
    }

    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        Some(
            new_password(typed, lang)
                .map(|password| (Ask::ChoosePassword(password), String::new())),
        )
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("hd_a-B_9", Some("hd_a-B_9"), None)]
    #[case("  hd_a \n", Some("hd_a"), None)]
    #[case(
        "helpdeck accept hd_a --server https://d.example",
        Some("hd_a"),
        Some("https://d.example")
    )]
    #[case("accept hd_a --server=https://d.example", Some("hd_a"), Some("https://d.example"))]
    #[case(
        "helpdeck --server https://d.example accept hd_a",
        Some("hd_a"),
        Some("https://d.example")
    )]
    #[case("https://d.example:8443/accept/hd_a", Some("hd_a"), Some("https://d.example:8443"))]
    #[case("https://d.example/?token=hd_a", Some("hd_a"), Some("https://d.example"))]
    #[case("https://d.example/", None, Some("https://d.example"))]
    #[case("", None, None)]
    #[case("helpdeck", None, None)]
    #[case("--server https://d.example", None, Some("https://d.example"))]
    fn t9_an_invitation_is_read_however_it_was_copied(
        #[case] text: &str,
        #[case] token: Option<&str>,
        #[case] url: Option<&str>,
    ) {
        let wanted = (token.map(str::to_owned), url.map(str::to_owned));
        assert_eq!(invitation(text), wanted);
    }
}
