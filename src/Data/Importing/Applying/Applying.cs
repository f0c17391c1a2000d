namespace Pathways.Data.Importing;

/// <summary>What a kind works with when it changes the dataset: a copy aside, which takes the dataset's place when all is done.</summary>
/// <param name="Folder">Folder of the copy, with the new records in it.</param>
/// <param name="Context">The dataset as it stood, and its places.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Version">Version that is being made.</param>
/// <param name="Sources">The files, in words, for the source of rows made from them.</param>
/// <param name="Request">What was asked.</param>
public sealed record Applying(string Folder, ImportContext Context, ImportKind Kind, int Version, string Sources, ImportRequest Request)
{
    private readonly List<string> _notes = [];

    /// <summary>What is to be known of the change, in words for the report.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Adds a line to the report.</summary>
    public void Say(string note) => _notes.Add(note);

    /// <summary>Where a file of the copy is.</summary>
    public string PathOf(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>The records of the kind that were just read.</summary>
    public IEnumerable<RecordRow> Records() => RecordFiles.Read(Folder, Kind.Name);
}
