//! The mail settings form: where mail goes and what opens the server there (U19).
//!
//! Without a password it is a command as any other; with one it is asked for, since no journal may see that.

use serde::{Deserialize, Serialize};

use super::{
    Choice, Item, Picker,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Account, Command, Field, Flaw, IdSource, Mail, MailRoute, Refusal, Route, SetMail,
        Timestamp, Tls,
    },
    locale::Lang,
    phrase,
    tui::{
        effect::{Ask, Secret},
        panes::Sight,
        port::Trouble,
        theme::Role,
    },
};

/// Where mail goes, as far as it is chosen from a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MailWay {
    /// Nowhere.
    Off,
    /// Into a folder.
    Folder,
    /// To a mail server.
    Server,
}

impl MailWay {
    const ALL: [Self; 3] = [Self::Server, Self::Folder, Self::Off];

    const fn of(route: &Route) -> Self {
        match route {
            Route::Off => Self::Off,
            Route::Folder => Self::Folder,
            Route::Smtp { .. } => Self::Server,
        }
    }

    const fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Off => lang.mail_route_off(),
            Self::Folder => lang.mail_route_folder(),
            Self::Server => lang.mail_way_server(),
        }
    }
}

/// What the choices stand at, and what was set when the form was opened.
#[derive(Debug)]
struct MailForm {
    was: Mail,
    way: MailWay,
    tls: Tls,
}

impl Form {
    /// The form of the mail settings.
    pub fn mail(sight: &Sight<'_>, account: &Account) -> Self {
        let was = account.mail.clone();
        let (host, port, tls, login) = match &was.route {
            Route::Smtp { host, port, tls, login } => {
                (host.to_string(), port.to_string(), *tls, login.as_ref().map(ToString::to_string))
            }
            _ => (String::new(), String::new(), Tls::default(), None),
        };
        let text = |text: Option<String>| text.unwrap_or_default();
        let (from, name) = (was.from.as_ref(), was.name.as_ref());
        let mut password = Self::secret(Slot::Password, Lang::label_password);
        password.required = false;
        let fields = vec![
            Self::choice(Slot::MailWay, Lang::mail_goes, true),
            Self::filled(Slot::MailHost, Lang::label_mail_host, false, host),
            Self::choice(Slot::MailTls, Lang::label_mail_tls, false),
            Self::filled(Slot::MailPort, Lang::label_mail_port, false, port),
            Self::filled(Slot::MailLogin, Lang::label_mail_login, false, text(login)),
            password,
            Self::filled(
                Slot::Email,
                Lang::label_mail_from,
                false,
                text(from.map(ToString::to_string)),
            ),
            Self::filled(
                Slot::Name,
                Lang::label_mail_name,
                false,
                text(name.map(ToString::to_string)),
            ),
        ];
        let way = MailWay::of(&was.route);
        let mut form = Self::new(MailForm { was, way, tls }, fields, sight).from_the_top();
        form.note = Some((sight.look.lang.mail_password_hint().to_owned(), Role::Dim));
        form
    }
}

impl MailForm {
    fn settings(&self, typed: &Typed<'_>) -> Result<SetMail, Refusal> {
        let route = match self.way {
            MailWay::Off => MailRoute::Off,
            MailWay::Folder => MailRoute::Folder,
            MailWay::Server => MailRoute::Smtp {
                host: typed.text(Slot::MailHost),
                port: match typed.filled(Slot::MailPort) {
                    None => self.tls.usual_port(),
                    Some(text) => text.trim().parse().map_err(|_| Refusal::Invalid {
                        field: Field::MailPort,
                        flaw: Flaw::NotANumber,
                    })?,
                },
                tls: self.tls,
                login: typed.filled(Slot::MailLogin),
            },
        };
        let filled = |slot| typed.filled(slot).map(|text| text.trim().to_owned());
        Ok(SetMail { route, from: filled(Slot::Email), name: filled(Slot::Name) })
    }
}

impl Fill for MailForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_mail().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("mail".to_owned())
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let (words, note) = match slot {
            Slot::MailWay => (self.way.words(lang), ""),
            Slot::MailTls => (phrase::mail_tls(lang, self.tls), ""),
            _ => return Shown::default(),
        };
        (words.to_owned(), note.to_owned(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        Some(match slot {
            Slot::MailWay => {
                let item = |way: MailWay| Item::plain(Choice::MailWay(way), way.words(lang));
                Picker::field(slot, lang.mail_goes(), MailWay::ALL.map(item))
                    .standing_at(Choice::MailWay(self.way))
            }
            Slot::MailTls => {
                let words = |tls| match tls {
                    Tls::Tls => lang.mail_tls_always_long(),
                    Tls::StartTls => lang.mail_tls_start_long(),
                    Tls::None => lang.mail_tls_none_long(),
                };
                let item = |tls| Item::plain(Choice::MailTls(tls), words(tls));
                Picker::field(slot, lang.label_mail_tls(), Tls::ALL.map(item))
                    .standing_at(Choice::MailTls(self.tls))
            }
            _ => return None,
        })
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        match choices.first() {
            Some(Choice::MailWay(way)) => self.way = *way,
            Some(Choice::MailTls(tls)) => self.tls = *tls,
            _ => {}
        }
        Ok(None)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let settings = self.settings(typed)?;
        let same = settings == SetMail::of(&self.was);
        Ok(if same { Vec::new() } else { vec![Command::SetMail(settings)] })
    }

    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        let password = typed.text(Slot::Password);
        if password.is_empty() {
            return None;
        }
        let wrong = |field, text: &str| {
            let text = text.to_owned();
            Some(Err(Trouble { fields: vec![(field, text.clone())], text }))
        };
        // What else is wrong the desk says.
        let Ok(settings) = self.settings(typed) else { return None };
        let MailRoute::Smtp { login: Some(_), .. } = &settings.route else {
            return wrong(Field::MailLogin, lang.mail_password_without_login());
        };
        let ask = Ask::SetMail { settings: Box::new(settings), password: Secret(password) };
        Some(Ok((ask, lang.done_mail_settings().to_owned())))
    }
}
