//! Owns the bytes of pictures, by their hash. Who has which is in the desk.

use base64::{Engine as _, engine::general_purpose::STANDARD};

use super::{Journal, Trouble};
use crate::desk::PictureId;

impl Journal {
    /// Keeps a picture; one that is there already stays.
    pub async fn keep_picture(&self, id: &PictureId, png: &[u8]) -> Result<(), Trouble> {
        let sql = "INSERT INTO picture (hash, png) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING";
        let values = vec![(&**id).into(), STANDARD.encode(png).into()];
        self.writer.run(sql, values).await.map(drop)
    }

    /// The bytes of a picture.
    pub async fn picture(&self, id: &PictureId) -> Result<Option<Vec<u8>>, Trouble> {
        let sql = "SELECT png FROM picture WHERE hash = $1";
        let Some(row) = self.readers.first(sql, vec![(&**id).into()]).await? else {
            return Ok(None);
        };
        let damaged = |_| Trouble::Damaged("a picture cannot be read".into());
        STANDARD.decode(row.text(0)?).map(Some).map_err(damaged)
    }

    /// Forgets a picture.
    pub async fn forget_picture(&self, id: &PictureId) -> Result<(), Trouble> {
        let sql = "DELETE FROM picture WHERE hash = $1";
        self.writer.run(sql, vec![(&**id).into()]).await.map(drop)
    }
}
