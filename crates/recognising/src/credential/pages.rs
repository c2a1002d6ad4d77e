//! The addresses at which programs read badges.

use kernel::{Problem, Uid};
use platform::web::{Cx, Handled, Reply};

use super::document::{self, Issuer};
use super::{bake, keys, proof::Signer, status as places};
use crate::award::access as awards;
use crate::award::model::Award;
use crate::award::store as award_store;
use crate::badge::model::Badge;
use crate::badge::{picture, store as badges};

const JSON: &str = "application/json";
/// Verifiable Credentials Data Model 2.0, section 6.2.
const CREDENTIAL: &str = "application/vc";

fn base(cx: &Cx) -> String {
    cx.house().settings().base.clone()
}

fn answer(cx: &Cx, kind: &str, text: &str) -> Reply {
    Reply::polled(kind, text, cx.header("if-none-match"), true).for_programs()
}

async fn taken(cx: &Cx) -> Result<(Award, Badge), Problem> {
    let uid: Uid = cx.at("award")?;
    cx.read(move |tx| {
        let seen = awards::to_take(tx, uid)?;
        Ok((seen.award, seen.badge))
    })
    .await
}

/// The signed credential, as it was given.
pub async fn credential(cx: Cx) -> Handled {
    let (award, _) = taken(&cx).await?;
    Ok(Reply::file(CREDENTIAL, award.document).for_programs())
}

/// The same badge as Open Badges 2.0 hosts it; gone (410) once it was revoked, as that standard asks.
pub async fn assertion(cx: Cx) -> Handled {
    let (base, uid): (String, Uid) = (base(&cx), cx.at("award")?);
    let (issuer, award, badge) = cx
        .read(move |tx| {
            let seen = awards::to_take(tx, uid)?;
            let issuer = super::issuer(tx, &base, seen.badge.space)?;
            Ok((issuer, seen.award, seen.badge))
        })
        .await?;
    let text = document::older_assertion(&issuer, &badge, &award)?;
    let status = if award.revoked.is_some() { 410 } else { 200 };
    Ok(Reply::file(JSON, text).status(status).for_programs())
}

/// The picture with the badge in it, as SVG; a picture that somebody gave is drawn by the house here.
pub async fn baked_svg(cx: Cx) -> Handled {
    let (award, badge) = taken(&cx).await?;
    let svg = crate::badge::drawing::svg(badge.shape, badge.sign, badge.colour);
    let baked = bake::into_svg(&svg, &award.document).ok_or(Problem::broken("a drawing is no drawing"))?;
    Ok(Reply::file("image/svg+xml", baked).saved_as(&format!("badge-{}.svg", award.uid)))
}

/// The picture with the badge in it, as PNG.
pub async fn baked_png(cx: Cx) -> Handled {
    let (award, badge) = taken(&cx).await?;
    let png = picture::drawn(&cx, &badge).await?;
    let baked = bake::into_png(&png, &award.document).ok_or(Problem::broken("a drawing is no drawing"))?;
    Ok(Reply::file("image/png", baked).saved_as(&format!("badge-{}.png", award.uid)))
}

async fn described(cx: &Cx) -> Result<(Issuer, Badge, Vec<document::Skill>), Problem> {
    let (base, uid): (String, Uid) = (base(cx), cx.at("badge")?);
    cx.read(move |tx| {
        let badge = badges::by_uid(tx, uid)?.ok_or(Problem::Missing)?;
        let issuer = super::issuer(tx, &base, badge.space)?;
        let skills = super::skills(tx, &badge)?;
        Ok((issuer, badge, skills))
    })
    .await
}

/// The address that a badge gives for what it is: where people read it.
pub async fn definition(cx: Cx) -> Handled {
    let (_, badge, _) = described(&cx).await?;
    Ok(Reply::see_other(badge.path()))
}

/// What one is recognised for, for Open Badges 2.0.
pub async fn class(cx: Cx) -> Handled {
    let (issuer, badge, skills) = described(&cx).await?;
    Ok(answer(
        &cx,
        JSON,
        &document::older_class(&issuer, &badge, &skills)?,
    ))
}

async fn issues(cx: &Cx) -> Result<Issuer, Problem> {
    let (base, uid): (String, Uid) = (base(cx), cx.at("issuer")?);
    cx.read(move |tx| {
        let space = super::space_of(tx, uid)?;
        super::issuer(tx, &base, space)
    })
    .await
}

/// The issuer, for Open Badges 2.0.
pub async fn issuer(cx: Cx) -> Handled {
    let issuer = issues(&cx).await?;
    Ok(answer(&cx, JSON, &document::older_issuer(&issuer)?))
}

/// The issuer’s keys, where `did:web` looks for them.
pub async fn did(cx: Cx) -> Handled {
    let issuer = issues(&cx).await?;
    let keys = cx.read(keys::all).await?;
    // Never kept in between: a badge that is signed with a new key is checked at once.
    Ok(Reply::file("application/did+json", document::did_document(&issuer, &keys)?).for_programs())
}

/// The list of what an issuer revoked.
pub async fn status(cx: Cx) -> Handled {
    let (base, uid, number): (String, Uid, i64) = (base(&cx), cx.at("issuer")?, cx.at("list")?);
    if !(1..=100_000).contains(&number) {
        return Err(Problem::Missing);
    }
    let text = cx
        .read(move |tx| {
            let space = super::space_of(tx, uid)?;
            let issuer = super::issuer(tx, &base, space)?;
            let (key, seed) = keys::current(tx)?.ok_or(Problem::Missing)?;
            let from = (number - 1) * places::PLACES;
            let revoked = award_store::revoked(tx, space, from, from + places::PLACES)?;
            let revoked: Vec<i64> = revoked.into_iter().map(|place| place - from).collect();
            let signer = Signer::new(&seed, issuer.method(key))?;
            document::status_list(&issuer, number, &revoked, &signer, tx.now())
        })
        .await?;
    Ok(Reply::file(CREDENTIAL, text).for_programs())
}
