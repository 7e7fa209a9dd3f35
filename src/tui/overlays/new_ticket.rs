//! The New ticket form: Site, User, Device, Title, Priority, Impact, Type, Assignee, Text. The Device field
//! follows the desk's own state machine (D7, D10 to D12, D15, DA13).

use serde::{Deserialize, Serialize};

use super::{
    Choice, Item, Picker, choices,
    form::{Fill, Form, FormField, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Channel, Command, Device, DeviceChoice, DeviceId, Field, Flaw, IdSource, Impact, NewTicket,
        Priority, Refusal, Site, SiteId, Technician, Ticket, TicketType, Timestamp, To, User,
        UserId,
        rules::device_choice::{DeviceField, FieldEvent, Offer},
    },
    locale::Lang,
    phrase,
    tui::panes::Sight,
};

/// The name of the draft of a new ticket.
pub(in crate::tui) const NEW_TICKET: &str = "new-ticket";

/// What the choices stand at.
#[derive(Debug, Default)]
pub struct NewTicketForm {
    device: DeviceField,
    links: bool,
    priority: Priority,
    impact: Impact,
    sort: TicketType,
    assignee: Option<To>,
}

/// A New ticket form as it is kept.
#[derive(Serialize, Deserialize)]
struct TicketDraft {
    site: Option<SiteId>,
    requester: Option<UserId>,
    device: DeviceChoice,
    title: String,
    text: String,
    priority: Priority,
    impact: Impact,
    sort: TicketType,
    assignee: Option<To>,
}

/// What the row under the cursor fills in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Prefill {
    /// Who asks.
    pub user: Option<UserId>,
    /// Where.
    pub site: Option<SiteId>,
    /// About what.
    pub device: Option<DeviceId>,
    /// Who works on it.
    pub assignee: Option<To>,
}

impl Form {
    /// An empty New ticket form, with what is known filled in.
    pub fn new_ticket(sight: &Sight<'_>, prefill: Prefill) -> Self {
        let mut form = NewTicketForm { assignee: prefill.assignee, ..NewTicketForm::default() };
        let only = || {
            let mut sites = sight.desk.all::<Site>();
            let first = sites.next().map(|site| site.id);
            if sites.next().is_none() { first } else { None }
        };
        form.device.set_site(prefill.site.or_else(only));
        if prefill.user.is_some() {
            form.device.set_user(sight.desk, prefill.user);
            if prefill.device.is_some() {
                // A device the user does not have stays out: the primary is the better guess.
                form.links = form.device.choose(sight.desk, prefill.device).unwrap_or(false);
            }
        }
        Self::new(form, Self::ticket_fields("", ""), sight)
    }
}

impl Form {
    /// A New ticket form with what was filled in before.
    pub fn ticket_again(sight: &Sight<'_>, new: &NewTicket) -> Self {
        Self::of_draft(
            sight,
            &TicketDraft {
                site: Some(new.site),
                requester: new.requester,
                device: new.device,
                title: new.title.clone(),
                text: new.text.clone(),
                priority: new.priority,
                impact: new.impact,
                sort: new.sort,
                assignee: new.assignee,
            },
        )
    }

    /// A New ticket form from the text of a draft; nothing where it is none.
    pub fn ticket_of_draft(sight: &Sight<'_>, text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().map(|draft: TicketDraft| Self::of_draft(sight, &draft))
    }

    fn of_draft(sight: &Sight<'_>, draft: &TicketDraft) -> Self {
        let mut form = NewTicketForm {
            priority: draft.priority,
            impact: draft.impact,
            sort: draft.sort,
            assignee: draft.assignee,
            ..NewTicketForm::default()
        };
        form.device.set_site(draft.site);
        form.device.set_user(sight.desk, draft.requester);
        let device = match draft.device {
            DeviceChoice::Device(device) => Some(Some(device)),
            DeviceChoice::Blank => Some(None),
            DeviceChoice::Primary => None,
        };
        if let Some(device) = device {
            // One that the user may not have any more stays out.
            form.links = form.device.choose(sight.desk, device).unwrap_or(false);
        }
        Self::new(form, Self::ticket_fields(&draft.title, &draft.text), sight)
    }

    fn ticket_fields(title: &str, text: &str) -> Vec<FormField> {
        vec![
            Self::choice(Slot::Site, Lang::label_site, true),
            Self::choice(Slot::User, Lang::label_user, false),
            Self::choice(Slot::Device, Lang::label_device, false),
            Self::filled(Slot::Title, Lang::label_title, true, title),
            Self::choice(Slot::Priority, Lang::label_priority, false),
            Self::choice(Slot::Impact, Lang::label_impact, false),
            Self::choice(Slot::Type, Lang::label_type, false),
            Self::choice(Slot::Assignee, Lang::label_assignee, false),
            Self::written(Slot::Text, Lang::label_text, text),
        ]
    }
}

impl Fill for NewTicketForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_new_ticket().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some(NEW_TICKET.to_owned())
    }

    fn drafted(&self) -> &'static [Slot] {
        &[Slot::Title, Slot::Text]
    }

    fn draft(&self, typed: &Typed<'_>) -> Option<String> {
        let draft = TicketDraft {
            site: self.device.site(),
            requester: self.device.user(),
            device: self.device.choice(),
            title: typed.text(Slot::Title),
            text: typed.text(Slot::Text),
            priority: self.priority,
            impact: self.impact,
            sort: self.sort,
            assignee: self.assignee,
        };
        serde_json::to_string(&draft).ok()
    }

    fn show(&self, slot: Slot, sight: &Sight<'_>) -> Shown {
        let (desk, lang) = (sight.desk, sight.look.lang);
        let shown = match slot {
            Slot::Site => self.device.site().map_or_else(String::new, |s| sight.site(s).to_owned()),
            Slot::User => self
                .device
                .user()
                .and_then(|user| desk.get::<User>(user))
                .map(User::name)
                .unwrap_or_default(),
            Slot::Device => return self.show_device(sight),
            Slot::Priority => phrase::priority(lang, self.priority).to_owned(),
            Slot::Impact => phrase::impact(lang, self.impact).to_owned(),
            Slot::Type => phrase::sort(lang, self.sort).to_owned(),
            Slot::Assignee => match self.assignee {
                None if desk.account().is_some_and(|a| a.auto_assign.is_some()) => {
                    lang.assignee_by_balance().to_owned()
                }
                None | Some(To::Nobody) => lang.nobody().to_owned(),
                Some(To::Balance) => lang.assignee_by_balance().to_owned(),
                Some(To::Technician(id)) => {
                    let Some(technician) = desk.get::<Technician>(id) else {
                        return Default::default();
                    };
                    let spans = crate::tui::panes::parts::with_availability(sight, technician);
                    spans.iter().map(|span| span.content.as_ref()).collect()
                }
            },
            _ => String::new(),
        };
        (shown, String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        let (title, items): (&str, Vec<Item>) = match slot {
            Slot::Site => (lang.label_site(), choices::sites(sight)),
            Slot::User => (lang.label_user(), choices::requesters(sight, self.device.site())),
            Slot::Device => (
                lang.label_device(),
                choices::devices(sight, &self.device.offer(sight.desk), self.device.device()),
            ),
            Slot::Priority => (lang.label_priority(), choices::priorities(sight)),
            Slot::Impact => (lang.label_impact(), choices::impacts(sight)),
            Slot::Type => (lang.label_type(), choices::types(sight)),
            _ => (lang.label_assignee(), Self::assignees(sight)),
        };
        let current = [
            self.device.site().map(Choice::Site),
            self.device.user().map(Choice::User),
            Some(Choice::Priority(self.priority)),
            Some(Choice::Impact(self.impact)),
            Some(Choice::Type(self.sort)),
        ];
        let mut items = items;
        for item in &mut items {
            item.current |= current.contains(&Some(item.choice));
        }
        Some(Picker::field(slot, title, items))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        let Some(choice) = choices.first().copied() else { return Ok(None) };
        let (desk, lang) = (sight.desk, sight.look.lang);
        let event: Option<FieldEvent> = match choice {
            Choice::Site(site) => {
                self.links = false;
                self.device.set_site(Some(site))
            }
            Choice::User(user) => {
                self.links = false;
                self.device.set_user(desk, Some(user))
            }
            Choice::NoUser => {
                self.links = false;
                self.device.set_user(desk, None)
            }
            Choice::Device(device) => {
                self.links = self.device.choose(desk, Some(device))?;
                if self.links {
                    let user = self.device.user().map(|user| phrase::user(lang, desk, user));
                    let device = phrase::device(lang, desk, device).to_owned();
                    return Ok(Some(
                        lang.device_links_on_save(device, user.unwrap_or_default()).into_owned(),
                    ));
                }
                None
            }
            Choice::NoDevice => {
                self.links = self.device.choose(desk, None)?;
                None
            }
            Choice::Priority(priority) => {
                self.priority = priority;
                None
            }
            Choice::Impact(impact) => {
                self.impact = impact;
                None
            }
            Choice::Type(sort) => {
                self.sort = sort;
                None
            }
            Choice::Technician(technician) => {
                self.assignee = Some(To::Technician(technician));
                None
            }
            Choice::Nobody => {
                self.assignee = Some(To::Nobody);
                None
            }
            Choice::Balance => {
                self.assignee = None;
                None
            }
            _ => None,
        };
        Ok(event.map(|event| phrase::device_event(lang, desk, &event)))
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        ids: &mut IdSource,
        at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let missing = Refusal::Invalid { field: Field::Site, flaw: Flaw::Empty };
        let site = self.device.site().ok_or(missing)?;
        Ok(vec![Command::CreateTicket(NewTicket {
            id: ids.next(at),
            message: ids.next(at),
            site,
            requester: self.device.user(),
            device: self.device.choice(),
            origin_device: None,
            title: typed.text(Slot::Title),
            text: typed.text(Slot::Text),
            priority: self.priority,
            impact: self.impact,
            sort: self.sort,
            channel: Channel::Console,
            assignee: self.assignee,
        })])
    }
}

impl NewTicketForm {
    fn show_device(&self, sight: &Sight<'_>) -> (String, String, Option<String>) {
        let (desk, lang) = (sight.desk, sight.look.lang);
        if !self.device.is_enabled() {
            return (String::new(), String::new(), Some(lang.device_needs_user().to_owned()));
        }
        let offer = self.device.offer(desk);
        let Some(device) = self.device.device().and_then(|id| desk.get::<Device>(id)) else {
            let note = match offer {
                Offer::OfSite { .. } if choices::may_link(sight) => lang.device_none_related(),
                Offer::OfSite { .. } => lang.device_none_to_choose(),
                _ => "",
            };
            return (lang.pick_no_device().to_owned(), note.to_owned(), None);
        };
        let shown = match &device.model {
            Some(model) => format!("{}  {model}", device.name),
            None => device.name.to_string(),
        };
        let note = match offer {
            Offer::Related { primary, .. } if primary == Some(device.id) => lang.device_primary(),
            Offer::OfSite { .. } => lang.device_will_be_related(),
            _ => "",
        };
        (shown, note.to_owned(), None)
    }

    /// By balance first: what happens where nobody is chosen.
    fn assignees(sight: &Sight<'_>) -> Vec<Item> {
        let mut items = choices::technicians(sight, &[]);
        let balance =
            (sight.look.lang.assignee_by_balance().to_owned(), crate::tui::theme::Role::Title);
        items.insert(0, Item::new(Choice::Balance, vec![balance]));
        items
    }
}

impl Prefill {
    /// What a record says about a new ticket.
    pub fn from(sight: &Sight<'_>, key: Option<crate::desk::RecordKey>) -> Self {
        use crate::desk::RecordKey;
        let desk = sight.desk;
        match key {
            Some(RecordKey::User(user)) => Self {
                user: desk.get::<User>(user).filter(|user| user.may_ask()).map(|user| user.id),
                site: desk.get::<User>(user).map(|user| user.site),
                ..Self::default()
            },
            Some(RecordKey::Device(id)) => {
                let mut users = desk.users_of_device(id);
                let first = users.next();
                Self {
                    user: first.filter(|_| users.next().is_none()),
                    site: desk.get::<Device>(id).map(|device| device.site),
                    device: Some(id),
                    assignee: None,
                }
            }
            Some(RecordKey::Ticket(id)) => {
                Self { site: desk.get::<Ticket>(id).map(|ticket| ticket.site), ..Self::default() }
            }
            Some(RecordKey::Technician(id)) if desk.is_assignable(id) => {
                Self { assignee: Some(To::Technician(id)), ..Self::default() }
            }
            _ => Self::default(),
        }
    }
}
