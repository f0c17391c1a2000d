namespace Pathways.Api.Tests.Attack;

/// <summary>The addresses that a path of the document stands for, with the ids that somebody knows in the place of its parameters.</summary>
internal static class Addresses
{
    /// <summary>Each address with the runs that it names.</summary>
    public static IEnumerable<(string Address, string[] Runs)> Of(string path, Known known)
    {
        var rest = path;
        foreach (var taken in new[] { "{run}", "{basis}", "{area}", "{scenario}", "{id}" })
            rest = rest.Replace(taken, "", StringComparison.Ordinal);
        if (rest.Contains('{', StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} has a parameter that nobody fills in this test yet.");
        return from basis in path.Contains("{basis}", StringComparison.Ordinal) ? known.Runs : [""]
               from run in path.Contains("{run}", StringComparison.Ordinal) ? known.Runs : [""]
               from area in path.Contains("{area}", StringComparison.Ordinal) ? known.Items["areas"].Append("ALL") : [""]
               from scenario in path.Contains("{scenario}", StringComparison.Ordinal) ? known.Scenarios : [""]
               from id in path.Contains("{id}", StringComparison.Ordinal) ? Ids(path, known) : [""]
               select (path.Replace("{basis}", basis, StringComparison.Ordinal).Replace("{run}", run, StringComparison.Ordinal).Replace("{area}", area, StringComparison.Ordinal)
                   .Replace("{scenario}", scenario, StringComparison.Ordinal).Replace("{id}", id, StringComparison.Ordinal), Runs(path, basis, run));
    }

    private static string[] Runs(string path, string basis, string run)
        => basis.Length > 0 ? [basis, run] : run.Length > 0 ? [run] : path.StartsWith("/ogc", StringComparison.Ordinal) ? ["baseline"] : [];

    /// <summary>Ids of the collection that is named before the id.</summary>
    private static string[] Ids(string path, Known known)
    {
        var parts = path.Split('/');
        var before = Array.IndexOf(parts, "{id}") - 1;
        return known.Items[parts[before] == "items" ? "ogc " + parts[before - 1] : parts[before]];
    }
}
