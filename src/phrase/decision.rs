//! Owns why auto-assignment chose whom.
//! Knows no rule: the desk keeps the reason of each candidate. A new verdict is a line here.

use super::{technician, ticket};
use crate::{
    desk::{AssignmentDecision, Desk, Strategy, Verdict},
    locale::Lang,
};

/// Why a technician was or was not chosen: "out of office".
pub const fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Chosen => lang.verdict_chosen(),
        Verdict::NotFirst => lang.verdict_not_first(),
        Verdict::AtCap => lang.verdict_at_cap(),
        Verdict::OutOfOffice => lang.verdict_out_of_office(),
        Verdict::NeverLoggedIn => lang.verdict_never_logged_in(),
        Verdict::Beginner => lang.verdict_beginner(),
        Verdict::OutOfScope => lang.verdict_out_of_scope(),
        Verdict::Inactive => lang.verdict_inactive(),
        Verdict::Excluded => lang.verdict_excluded(),
    }
}

/// A decision: who and why, or that nobody can; then one line for each candidate, best first.
pub fn decision(lang: Lang, desk: &Desk, decision: &AssignmentDecision) -> Vec<String> {
    let head = match decision.chosen {
        None => lang.decision_nobody().into(),
        Some(chosen) => {
            let name = technician(lang, desk, chosen);
            match decision.strategy {
                Strategy::RoundRobin => lang.decision_round_robin(name),
                Strategy::LastOwner { .. } => match decision.because {
                    Some(last) => lang.decision_last_owner(name, ticket(lang, desk, last)),
                    None => lang.decision_round_robin(name),
                },
                Strategy::LeastLoaded => lang.decision_least_loaded(name),
            }
        }
    };
    let candidates = decision.candidates.iter().map(|candidate| {
        let name = technician(lang, desk, candidate.technician);
        lang.decision_candidate(candidate.open, name, verdict(lang, candidate.verdict))
    });
    std::iter::once(head).chain(candidates).map(std::borrow::Cow::into_owned).collect()
}
