namespace Pathways.Silo.Cluster;

/// <summary>The schema of Pathways' own tables, as numbered steps. A step that was released never changes; a new one is added.</summary>
internal static class PathwaysMigrations
{
    /// <summary>The version that this program needs.</summary>
    public static int Current => Steps.Length;

    /// <summary>The table that says which steps were taken.</summary>
    public const string History = """
        CREATE TABLE IF NOT EXISTS pathways_schema (
            step integer PRIMARY KEY,
            taken_at timestamptz NOT NULL DEFAULT now()
        )
        """;

    /// <summary>The steps, the first is number 1.</summary>
    public static readonly string[] Steps =
    [
        // Content is bytes that are compressed already, or hard to compress: PostgreSQL need not try.
        """
        CREATE TABLE pathways_blob (
            id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
            content bytea NOT NULL,
            touched_at timestamptz NOT NULL DEFAULT now()
        );
        ALTER TABLE pathways_blob ALTER COLUMN content SET STORAGE EXTERNAL;
        """,

        // Orleans's script gives its states an index for finding them, but nothing that forbids two rows of one state:
        // two silos that insert the same one at once could both succeed.
        """
        CREATE UNIQUE INDEX pathways_one_state ON orleansstorage
            (serviceid, graintypestring, grainidn0, grainidn1, coalesce(grainidextensionstring, ''));
        """,
    ];
}
