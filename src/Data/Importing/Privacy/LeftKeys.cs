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
        var own = ImportHistory.Read(dataset).KeyId;
        return [.. FolderExchange.LeftBeside(dataset).Select(KeyOf).OfType<string>().Where(id => id != own).Distinct(StringComparer.Ordinal).Select(id => PseudonymKeys.PathOf(dataFolder, id)).Where(File.Exists)];
    }

    /// <summary>Deletes them; before the copies go, whose histories lead to them. Whoever asks holds the dataset's lock.</summary>
    public static void Remove(string dataset, string dataFolder)
    {
        foreach (var key in Of(dataset, dataFolder))
            File.Delete(key);
    }

    private static string? KeyOf(string copy)
    {
        try
        {
            return ImportHistory.Read(copy).KeyId is { Length: 16 } id && id.All(char.IsAsciiHexDigitLower) ? id : null;
        }
        catch (Model.InvalidInputException)
        {
            return null; // cut off while it was written; its key was not kept yet
        }
    }
}
