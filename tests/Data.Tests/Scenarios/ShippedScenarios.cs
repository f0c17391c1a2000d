namespace Pathways.Data.Tests.Scenarios;

/// <summary>The scenarios of the repository.</summary>
public static class ShippedScenarios
{
    private static readonly string Folder = Path.Combine(Root(), "scenarios");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string SchemaPath => Path.Combine(Folder, "scenario.schema.json");

    public static string PathOf(string name) => Path.Combine(Folder, name + ".yaml");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
