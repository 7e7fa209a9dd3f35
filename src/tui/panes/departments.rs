//! The Departments pane: the managed list that users are sorted by (U12), with how many are in each.

use std::borrow::Cow;

use ratatui::text::{Line, Span};

use super::{
    Cell, Column, Rank, Resource, Sight,
    parts::{section, text_field},
};
use crate::{
    desk::{Department, Kind, RecordKey, User, filter::Filter},
    locale::Lang,
    tui::{port::Thread, theme::Role},
};

const NAME: u8 = 0;
const USERS: u8 = 1;

const COLUMNS: [Column; 2] = [
    Column::growing(NAME, Lang::column_department, 20),
    Column::new(USERS, Lang::column_users, 8, 1),
];

/// The departments.
pub struct Departments;

impl Resource for Departments {
    fn columns(&self) -> &'static [Column] {
        &COLUMNS
    }

    fn first_sort(&self) -> (u8, bool) {
        (NAME, false)
    }

    fn all(&self, sight: &Sight<'_>) -> Vec<RecordKey> {
        sight.keys::<Department>()
    }

    fn is_in(&self, sight: &Sight<'_>, key: RecordKey) -> bool {
        sight.get::<Department>(key).is_some()
    }

    fn passes(&self, sight: &Sight<'_>, filter: &Filter, key: RecordKey) -> bool {
        sight.get::<Department>(key).is_some_and(|department| filter.words(&[&department.name]))
    }

    fn rank<'a>(&self, sight: &Sight<'a>, column: u8, key: RecordKey) -> Rank<'a> {
        let Some(department) = sight.get::<Department>(key) else { return Rank::default() };
        match column {
            USERS => Rank::count(users(sight, department)).then([&*department.name]),
            _ => Rank::words([&*department.name]),
        }
    }

    fn leans_on(&self, kind: Kind, column: u8, _filtered: bool) -> bool {
        kind == Kind::User && column == USERS
    }

    fn cell(&self, sight: &Sight<'_>, key: RecordKey, column: u8) -> Cell {
        let Some(department) = sight.get::<Department>(key) else { return Cell::none() };
        match column {
            USERS => Cell::text(users(sight, department).to_string()),
            _ => Cell::text(&*department.name),
        }
    }

    fn name(&self, sight: &Sight<'_>, key: RecordKey) -> String {
        sight
            .get::<Department>(key)
            .map(|department| department.name.to_string())
            .unwrap_or_default()
    }

    fn preview(&self, sight: &Sight<'_>, key: RecordKey, _width: usize) -> Vec<Line<'static>> {
        let Some(department) = sight.get::<Department>(key) else { return Vec::new() };
        let theme = &sight.look.theme;
        let count = users(sight, department).to_string();
        vec![
            Line::styled(department.name.to_string(), theme[Role::Title]),
            text_field(sight, sight.look.lang.column_users(), count),
        ]
    }

    fn page(
        &self,
        sight: &Sight<'_>,
        key: RecordKey,
        width: usize,
        _thread: Option<&Result<Thread, String>>,
    ) -> Vec<Line<'static>> {
        let mut lines = self.preview(sight, key, width);
        let Some(department) = sight.get::<Department>(key) else { return lines };
        lines.push(section(sight, sight.look.lang.column_users(), width));
        let users = sight.desk.users_of_department(department.id);
        let mut users: Vec<&User> = users.filter_map(|id| sight.desk.get(id)).collect();
        users.sort_by_key(|user| (user.first_name.clone(), user.last_name.clone()));
        lines.extend(users.into_iter().map(|user| {
            Line::from(vec![
                Span::styled(sight.look.fit(&user.name(), 26), sight.look.theme[Role::Text]),
                Span::styled(sight.site(user.site).to_owned(), sight.look.theme[Role::Dim]),
            ])
        }));
        lines
    }

    fn empty(&self, lang: Lang, key: &str) -> Cow<'static, str> {
        lang.empty_departments(key)
    }
}

fn users(sight: &Sight<'_>, department: &Department) -> usize {
    sight.desk.users_of_department(department.id).count()
}
