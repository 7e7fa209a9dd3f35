//! Owns a journal in PostgreSQL: opening it, and the words that servers on one database pass on to each other.

use std::time::Duration;

use sqlx::{
    PgPool,
    postgres::{PgListener, PgPoolOptions},
};

use super::{
    Journal, Trouble,
    db::{Pool, Work},
    location::Postgres,
    schema,
    store::{Hold, OpenError, Opened},
};

/// Any number that no other program takes: makes servers that start together wait for each other.
const START: i64 = 0x6864_736b;
/// Where the words are passed on.
const CHANNEL: &str = "helpdeck";
/// Connections of one server, at most.
const CONNECTIONS: u32 = 8;
/// How long a request waits for a connection.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens the database, making its tables where there are none.
pub(super) async fn open(postgres: &Postgres, hold: Hold) -> Result<Opened, OpenError> {
    let place = postgres.to_string();
    let options = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
    let pool = options.connect_with((*postgres.options).clone()).await.map_err(|error| {
        let why = match Trouble::from(error) {
            Trouble::Unreachable(why) | Trouble::Engine(why) => why,
            other => other.to_string(),
        };
        OpenError::NoServer { place: place.clone(), why }
    })?;
    let notifies = notifies(&pool).await;
    let pool = Pool::Pg(pool);
    match tables(&pool, hold).await {
        Ok(Ready::Name(name)) => {
            Ok(Opened { writer: pool.clone(), readers: pool, name, lock: None, notifies })
        }
        Ok(Ready::Foreign) => Err(OpenError::Foreign(place)),
        Ok(Ready::Empty) => Err(OpenError::Empty(place)),
        Ok(Ready::Newer(found)) => Err(OpenError::Newer { place, found, known: schema::VERSION }),
        Err(trouble) => Err(OpenError::Trouble { place, trouble }),
    }
}

/// What a database turned out to be.
enum Ready {
    Name(String),
    Foreign,
    Empty,
    Newer(usize),
}

async fn tables(pool: &Pool, hold: Hold) -> Result<Ready, Trouble> {
    let mut work = pool.begin().await?;
    // Not in the SQL that both engines share: a lock that ends with the transaction.
    work.run("SELECT pg_advisory_xact_lock($1)", vec![START.into()]).await?;
    let Some(version) = version(&mut work).await? else { return Ok(Ready::Foreign) };
    if version > schema::VERSION {
        return Ok(Ready::Newer(version));
    }
    if version == 0 && hold == Hold::Shared {
        return Ok(Ready::Empty);
    }
    let name = schema::migrate(&mut work, version).await?;
    work.commit().await?;
    Ok(Ready::Name(name))
}

/// The version of the tables; 0 where there are none, nothing where they are not ours.
async fn version(work: &mut Work) -> Result<Option<usize>, Trouble> {
    let sql = "SELECT table_name::text FROM information_schema.tables
        WHERE table_schema = current_schema()";
    let rows = work.all(sql, vec![]).await?;
    let tables = rows.iter().map(|row| row.text(0)).collect::<Result<Vec<_>, _>>()?;
    if tables.is_empty() {
        return Ok(Some(0));
    }
    let ours =
        ["meta", "head", "entry"].iter().all(|name| tables.iter().any(|table| table == name));
    if !ours {
        return Ok(None);
    }
    Ok(schema::of(work, "schema").await?.and_then(|version| version.parse().ok()))
}

/// Whether the engine passes words on; some that speak the protocol do not.
async fn notifies(pool: &PgPool) -> bool {
    let Ok(mut listener) = PgListener::connect_with(pool).await else { return false };
    listener.listen(CHANNEL).await.is_ok()
}

impl Work {
    /// Tells the other servers once the transaction is done.
    pub(super) async fn tell(&mut self, word: &str) -> Result<(), Trouble> {
        self.run("SELECT pg_notify($1, $2)", vec![CHANNEL.into(), word.into()]).await.map(drop)
    }
}

/// Hears what the other servers say.
#[derive(Debug)]
pub struct Ear(PgListener);

impl Ear {
    /// The next word.
    ///
    /// # Errors
    /// That the line broke: words may have been missed, and a new ear is needed.
    pub async fn next(&mut self) -> Result<String, Trouble> {
        match self.0.try_recv().await? {
            Some(word) => Ok(word.payload().to_owned()),
            None => Err(Trouble::Unreachable("the line to the database broke".into())),
        }
    }
}

impl Journal {
    /// Tells the other servers something, where the engine passes it on.
    ///
    /// # Errors
    /// Only that the database failed.
    pub async fn tell(&self, word: &str) -> Result<(), Trouble> {
        if !self.notifies {
            return Ok(());
        }
        let values = vec![CHANNEL.into(), word.into()];
        self.writer.run("SELECT pg_notify($1, $2)", values).await.map(drop)
    }

    /// Begins to hear the other servers; nothing where the engine does not pass words on.
    ///
    /// # Errors
    /// Only that the database failed.
    pub async fn listen(&self) -> Result<Option<Ear>, Trouble> {
        let Pool::Pg(pool) = &self.writer else { return Ok(None) };
        if !self.notifies {
            return Ok(None);
        }
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        Ok(Some(Ear(listener)))
    }

    /// Takes or keeps a lease until a time, unless another holder has it for longer than `now`. Times are milliseconds
    /// of the servers' own clocks, which agree to a second or so.
    ///
    /// # Errors
    /// Only that the database failed.
    pub async fn lease(
        &self,
        name: &str,
        holder: &str,
        now: i64,
        until: i64,
    ) -> Result<bool, Trouble> {
        let sql = "INSERT INTO lease (name, holder, until) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE lease.holder = excluded.holder OR lease.until <= $4";
        let values = vec![name.into(), holder.into(), until.into(), now.into()];
        Ok(self.writer.run(sql, values).await? == 1)
    }

    /// Lets a lease go.
    ///
    /// # Errors
    /// Only that the database failed.
    pub async fn end_lease(&self, name: &str, holder: &str) -> Result<(), Trouble> {
        let sql = "DELETE FROM lease WHERE name = $1 AND holder = $2";
        self.writer.run(sql, vec![name.into(), holder.into()]).await.map(drop)
    }
}
