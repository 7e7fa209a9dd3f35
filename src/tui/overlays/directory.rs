//! The forms about the directory that users come from: where it is and what follows from it, and its secret, which
//! is asked for and never shown (U21).

use super::{
    Choice, Item, Picker, choices,
    form::{Fill, Form, Shown, Slot, Typed},
};
use crate::{
    desk::{
        Command, Directory, DirectorySettings, Field, Flaw, IdSource, Refusal, SetDirectory, Site,
        SiteAttribute, SiteId, Timestamp, read_site_rule,
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

/// Where the directory of Microsoft is.
const SIGN_IN: &str = "https://login.microsoftonline.com";
const GRAPH: &str = "https://graph.microsoft.com";

/// The directory to set.
#[derive(Debug)]
struct DirectoryForm {
    default_site: Option<SiteId>,
    /// The names of the sites, as they are compared.
    sites: Vec<(String, SiteId)>,
}

/// The secret to set.
#[derive(Debug)]
struct SecretForm;

impl Form {
    /// Where the directory is and what follows from it.
    pub fn directory(sight: &Sight<'_>, was: Option<&Directory>) -> Self {
        let text = |part: fn(&Directory) -> &str, none: &str| {
            was.map_or(none.to_owned(), |directory| part(directory).to_owned())
        };
        let every = was.and_then(|directory| directory.every_minutes);
        let rules = was.map(|directory| directory.rules.as_slice()).unwrap_or_default();
        let rules: Vec<String> = rules
            .iter()
            .map(|rule| {
                format!("{}={}={}", rule.attribute.name(), rule.value, sight.site(rule.site))
            })
            .collect();
        let fields = vec![
            Self::filled(Slot::Tenant, Lang::label_tenant, true, text(|d| &d.tenant, "")),
            Self::filled(Slot::Application, Lang::label_application, true, text(|d| &d.client, "")),
            Self::filled(
                Slot::Interval,
                Lang::label_interval,
                false,
                every.map(|minutes| minutes.to_string()).unwrap_or_default(),
            ),
            Self::tick(
                Slot::Deactivate,
                Lang::label_deactivate_left,
                was.is_some_and(|directory| directory.deactivate),
            ),
            Self::tick(
                Slot::Departments,
                Lang::label_departments_too,
                was.is_some_and(|directory| directory.departments),
            ),
            Self::choice(Slot::Site, Lang::label_default_site, false),
            Self::written(Slot::SiteRules, Lang::label_site_rules, &rules.join("\n")),
            Self::filled(
                Slot::SignInUrl,
                Lang::label_sign_in_url,
                true,
                text(|d| &d.login_url, SIGN_IN),
            ),
            Self::filled(
                Slot::DirectoryUrl,
                Lang::label_directory_url,
                true,
                text(|d| &d.graph_url, GRAPH),
            ),
        ];
        let sites = sight.desk.all::<Site>().map(|site| (site.name.to_lowercase(), site.id));
        let fill = DirectoryForm {
            default_site: was.and_then(|directory| directory.default_site),
            sites: sites.collect(),
        };
        let mut form = Self::new(fill, fields, sight).at(Slot::Tenant);
        form.note = Some((sight.look.lang.directory_form_note().to_owned(), Role::Dim));
        form
    }

    /// The secret of the directory's application.
    pub fn directory_secret(sight: &Sight<'_>) -> Self {
        let fields = vec![Self::secret(Slot::Secret, Lang::label_secret)];
        let mut form = Self::new(SecretForm, fields, sight);
        form.note = Some((sight.look.lang.directory_secret_note().to_owned(), Role::Dim));
        form
    }
}

impl DirectoryForm {
    fn rules(
        &self,
        typed: &Typed<'_>,
        lang: Lang,
    ) -> Result<Vec<(SiteAttribute, String, SiteId)>, Trouble> {
        let find = |name: &str| {
            let wanted = name.to_lowercase();
            self.sites.iter().find(|(name, _)| *name == wanted).map(|(_, site)| *site)
        };
        let text = typed.text(Slot::SiteRules);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let rule = |line: &str| {
            read_site_rule(line, find).map_err(|mistake| {
                let text = phrase::site_rule_mistake(lang, line, &mistake);
                Trouble { fields: vec![(Field::SiteRule, text.clone())], text }
            })
        };
        lines.map(rule).collect()
    }
}

impl Fill for DirectoryForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_directory().to_owned()
    }

    fn draft_name(&self) -> Option<String> {
        Some("directory".to_owned())
    }

    fn show(&self, _slot: Slot, sight: &Sight<'_>) -> Shown {
        let lang = sight.look.lang;
        let site = self.default_site.map_or(lang.directory_leaves_out(), |site| sight.site(site));
        (site.to_owned(), String::new(), None)
    }

    fn picker(&self, slot: Slot, sight: &Sight<'_>) -> Option<Picker> {
        let lang = sight.look.lang;
        let mut items = choices::sites(sight);
        items.insert(0, Item::plain(Choice::NoSite, lang.directory_leaves_out()));
        let current = self.default_site.map_or(Choice::NoSite, Choice::Site);
        Some(Picker::field(slot, lang.label_default_site(), items).standing_at(current))
    }

    fn picked(
        &mut self,
        _slot: Slot,
        choices: &[Choice],
        _sight: &Sight<'_>,
    ) -> Result<Option<String>, Refusal> {
        self.default_site = match choices.first() {
            Some(Choice::Site(site)) => Some(*site),
            _ => None,
        };
        Ok(None)
    }

    /// What is wrong with the rules is said before the desk is asked: it knows no text.
    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        self.rules(typed, lang).err().map(Err)
    }

    fn commands(
        &self,
        typed: &Typed<'_>,
        _ids: &mut IdSource,
        _at: Timestamp,
    ) -> Result<Vec<Command>, Refusal> {
        let not_a_number = Refusal::Invalid { field: Field::Interval, flaw: Flaw::NotANumber };
        let every = typed.filled(Slot::Interval).map(|text| text.trim().parse::<u32>());
        let every_minutes = every.transpose().map_err(|_| not_a_number)?;
        let directory = DirectorySettings {
            tenant: typed.text(Slot::Tenant),
            client: typed.text(Slot::Application),
            login_url: typed.text(Slot::SignInUrl),
            graph_url: typed.text(Slot::DirectoryUrl),
            every_minutes,
            deactivate: typed.is_ticked(Slot::Deactivate),
            departments: typed.is_ticked(Slot::Departments),
            // Those that are none were told before.
            rules: self.rules(typed, Lang::En).unwrap_or_default(),
            default_site: self.default_site,
        };
        Ok(vec![Command::SetDirectory(Box::new(SetDirectory { directory: Some(directory) }))])
    }
}

impl Fill for SecretForm {
    fn title(&self, sight: &Sight<'_>) -> String {
        sight.look.lang.form_directory_secret().to_owned()
    }

    fn ask(&self, typed: &Typed<'_>, lang: Lang) -> Option<Result<(Ask, String), Trouble>> {
        let Some(secret) = typed.filled(Slot::Secret) else {
            let text = lang.directory_secret_empty().to_owned();
            return Some(Err(Trouble { fields: vec![(Field::Password, text.clone())], text }));
        };
        let ask = Ask::DirectorySecret(Secret(secret));
        Some(Ok((ask, lang.directory_secret_set().to_owned())))
    }
}
