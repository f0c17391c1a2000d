namespace Pathways.Silo.Tests.Orleans;

/// <summary>One folder of travel matrices for all silos of these tests: the first pays, and it goes away with the test run.</summary>
internal static class TravelCache
{
    public static string Folder { get; } = Make();

    private static string Make()
    {
        var folder = Directory.CreateTempSubdirectory("pathways-travel-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }
}
