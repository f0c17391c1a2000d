namespace Pathways.Data.Importing;

/// <summary>
/// Keys of imports that never were: one killed between keeping its new key and taking the dataset's place leaves the key, and beside the dataset the copy whose history names it.
/// </summary>
internal static class LeftKeys
{
    /// <summary>Files of such keys.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="dataFolder">The data folder.</param>
    public static IReadOnlyList<string> Of(string dataset, string dataFolder)
    {
        var own = ImportHistory.Read(dataset);
        return own.KeyId is not null ? [] : [.. FolderExchange.MadeBeside(dataset).Select(copy => KeyOf(copy, own.Next)).OfType<string>().Distinct(StringComparer.Ordinal).Select(id => PseudonymKeys.PathOf(dataFolder, id)).Where(File.Exists)];
    }

    /// <summary>Deletes them; before the copies go, whose histories lead to them. Whoever asks holds the dataset's lock.</summary>
    public static void Remove(string dataset, string dataFolder)
    {
        foreach (var key in Of(dataset, dataFolder))
            File.Delete(key);
    }

    // Only the version that was to come next: any other copy may be of another dataset that had the name, whose key a backup may need.
    private static string? KeyOf(string copy, int next)
    {
        try
        {
            return ImportHistory.Read(copy) is { KeyId: { Length: 16 } id } history && history.Versions.Length == next && id.All(char.IsAsciiHexDigitLower) ? id : null;
        }
        catch (Model.InvalidInputException)
        {
            return null; // cut off while it was written; its key was not kept yet
        }
    }
}
