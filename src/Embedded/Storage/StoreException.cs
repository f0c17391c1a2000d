using Microsoft.Data.Sqlite;

namespace Pathways.Embedded.Storage;

/// <summary>The data folder cannot be read or written; the message names it and says what to do. Nothing was half-written.</summary>
public sealed class StoreException : IOException
{
    /// <summary>Says what is wrong with which folder, and what mends it.</summary>
    public StoreException(string folder, string trouble, string remedy, Exception? inner = null)
        : base($"The data folder {folder} {trouble}. {remedy}.", inner)
    {
    }

    /// <summary>What SQLite reported, in words; its result codes are those of sqlite.org/rescode.html.</summary>
    internal static StoreException Of(string folder, SqliteException failure)
    {
        var (trouble, remedy) = failure.SqliteErrorCode switch
        {
            5 or 6 => ("is locked by another program that has grains.db open", "Close that program"),
            8 => ("may not be written", "Give this user the right to write to it and to grains.db in it"),
            10 => ("cannot be read or written", "See to its disk"),
            11 or 26 => ("holds a damaged grains.db", "Put a copy of the folder in its place, or give another folder"),
            13 => ("is full", "Make room on its disk"),
            14 => ("cannot be opened", "See that it is there and that this user may write to it"),
            _ => ("cannot be used", "See to its disk"),
        };
        return new StoreException(folder, $"{trouble} ({failure.Message.TrimEnd('.')})", remedy, failure);
    }
}
