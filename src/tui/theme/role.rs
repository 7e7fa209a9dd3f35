//! The roles of a theme: what a piece of the screen means, never what it looks like or which widget it
//! is in.
//!
//! Owns the list and the names in theme files. A name with a dot falls back to the part before the dot. A new
//! role is one line here and one in each file of `themes/`.

macro_rules! roles {
    ($($(#[$doc:meta])+ $role:ident = $name:literal,)+) => {
        /// What a piece of the screen means.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Role {
            $($(#[$doc])+ $role,)+
        }

        impl Role {
            /// Every role, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$role,)+];

            /// The name in a theme file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$role => $name,)+ }
            }
        }
    };
}

roles! {
    /// Painted under everything: the only role that may fill the whole screen.
    Screen = "screen",
    /// Plain text.
    Text = "text",
    /// Text that matters less: hints, times, what is out of reach.
    Dim = "dim",
    /// What a view, an overlay or a preview is about.
    Title = "title",
    /// The names of columns and fields.
    Header = "header",
    /// The tab of another pane.
    Tab = "tab",
    /// The tab of this pane.
    TabActive = "tab.active",
    /// Lines between regions and around overlays.
    Rule = "rule",
    /// The marker in front of the row with the cursor.
    Cursor = "cursor",
    /// The row with the cursor.
    RowFocused = "row.focused",
    /// The sign of a marked row.
    Mark = "mark",
    /// The letters that a filter found.
    Match = "match",
    /// A key that can be pressed.
    Key = "key",
    /// What a key does.
    KeyHint = "key.hint",
    /// Text being typed.
    Input = "input",
    /// What an empty field asks for.
    InputPlaceholder = "input.placeholder",
    /// The chosen entry of a list or the chosen button.
    Selection = "selection",
    /// An address that can be opened or copied.
    Link = "link",
    /// Something failed or is refused.
    Error = "error",
    /// Something needs attention.
    Warning = "warning",
    /// Something was done.
    Success = "success",
    /// Priority Critical.
    PriorityCritical = "priority.critical",
    /// Priority High.
    PriorityHigh = "priority.high",
    /// Priority Medium.
    PriorityMedium = "priority.medium",
    /// Priority Low.
    PriorityLow = "priority.low",
    /// A status of the category Open.
    StatusOpen = "status.open",
    /// A status of the category Pending.
    StatusPending = "status.pending",
    /// A status of the category Resolved.
    StatusResolved = "status.resolved",
    /// A status of the category Closed.
    StatusClosed = "status.closed",
    /// A technician who is available (T16).
    Available = "availability.available",
    /// A technician who is out and said when they are back.
    Away = "availability.away",
    /// A technician who is out of office.
    Out = "availability.out",
}

/// Every name a theme file may style: the roles and what they fall back to.
pub(super) fn names() -> Vec<&'static str> {
    let mut names = Vec::new();
    for role in Role::ALL {
        let (whole, parent) = (role.name(), role.name().split_once('.').map(|(parent, _)| parent));
        for name in parent.into_iter().chain([whole]) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}
