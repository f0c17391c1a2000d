using Pathways.Model;

namespace Pathways.Silo.Cluster;

/// <summary>Orleans's own PostgreSQL scripts in a folder of the user's: they are Orleans's, so they do not ship with Pathways.</summary>
/// <param name="Main">The table of queries.</param>
/// <param name="Clustering">Membership.</param>
/// <param name="CleanupMigration">What adds the cleaning of dead silos to a membership of before; null where the folder has none.</param>
/// <param name="Persistence">Grain states.</param>
public sealed record OrleansScripts(OrleansScript Main, OrleansScript Clustering, OrleansScript? CleanupMigration, OrleansScript Persistence)
{
    /// <summary>The release of Orleans that this version of Pathways runs on.</summary>
    public const string Tag = "v10.4.2";

    private const string MainFile = "PostgreSQL-Main.sql";
    private const string ClusteringFile = "PostgreSQL-Clustering.sql";
    private const string CleanupFile = "PostgreSQL-Clustering-3.7.0.sql";
    private const string PersistenceFile = "PostgreSQL-Persistence.sql";

    /// <summary>Where to get them.</summary>
    public static string Where =>
        $"download {MainFile}, {ClusteringFile} and {PersistenceFile} (below src/AdoNet, tag {Tag}) from github.com/dotnet/orleans into one folder; docs/cluster.md says how";

    /// <summary>Finds the scripts in a folder or below it, so that a checkout of Orleans serves too.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="InvalidInputException">It is missing, or lacks a script.</exception>
    public static OrleansScripts Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidInputException([new Problem(folder, null, null, "--orleans-sql", null, "there is no such folder", Where)]);
        }

        var missing = new List<Problem>();
        var scripts = new OrleansScripts(
            Required(folder, MainFile, "OrleansQuery", missing),
            Required(folder, ClusteringFile, "GatewaysQueryKey", missing),
            Optional(folder, CleanupFile),
            Required(folder, PersistenceFile, "WriteToStorageKey", missing));
        return missing.Count == 0 ? scripts : throw new InvalidInputException(missing);
    }

    private static OrleansScript Required(string folder, string file, string contains, List<Problem> missing)
    {
        var script = Optional(folder, file);
        if (script?.Sql.Contains(contains, StringComparison.OrdinalIgnoreCase) == true)
        {
            return script;
        }

        missing.Add(new Problem(
            Path.Combine(folder, file), null, null, "--orleans-sql", null, script is null ? "is missing" : $"is not Orleans's script: it does not mention {contains}", Where));
        return new OrleansScript(file, "");
    }

    private static OrleansScript? Optional(string folder, string file)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive, MaxRecursionDepth = 6 };
        var found = Directory.EnumerateFiles(folder, file, options).Order(StringComparer.Ordinal).FirstOrDefault();
        return found is null ? null : new OrleansScript(file, File.ReadAllText(found));
    }
}

/// <summary>One script.</summary>
/// <param name="Name">Its file's name.</param>
/// <param name="Sql">Its text.</param>
public sealed record OrleansScript(string Name, string Sql);
