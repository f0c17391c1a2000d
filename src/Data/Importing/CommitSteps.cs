namespace Pathways.Data.Importing;

/// <summary>The instants of an import between which something on the disk changes.</summary>
internal enum CommitPoint
{
    /// <summary>An empty folder aside is there.</summary>
    Aside,

    /// <summary>The records are written into it.</summary>
    Read,

    /// <summary>The rest of the dataset is copied into it.</summary>
    Filled,

    /// <summary>The dataset's tables are made anew in it, and checked.</summary>
    Checked,

    /// <summary>Its history tells of the import.</summary>
    Told,

    /// <summary>The key of its pseudonyms is kept, where it is new.</summary>
    BeforeExchange,

    /// <summary>Without an exchange at once: the old folder has its hidden name, and no dataset stands.</summary>
    OldAside,

    /// <summary>Without an exchange at once: the new folder stands, the old one has its hidden name.</summary>
    NewInPlace,

    /// <summary>The new folder stands; the old one is rubbish.</summary>
    Exchanged,

    /// <summary>The old folder is gone.</summary>
    OldGone,
}

/// <summary>What an import asks of the system when it puts the new dataset in the old one's place, and who is told of each step: tests, which look at the disk then.</summary>
internal sealed record CommitSteps
{
    /// <summary>The system as it is; nobody is told.</summary>
    public static CommitSteps OfSystem { get; private set; } = new();

    /// <summary>Tells every import of this process its steps to a test, which may kill it there; nothing in the product does.</summary>
    public static void ForTests(Action<CommitPoint> at) => OfSystem = OfSystem with { At = at };

    /// <summary>Exchanges the names of the dataset's folder and the one aside at once; false where the system cannot.</summary>
    public Func<string, string, bool> ExchangeAtOnce { get; init; } = FolderExchange.AtOnce;

    /// <summary>Told of each point when it is reached.</summary>
    public Action<CommitPoint> At { get; init; } = _ => { };
}
