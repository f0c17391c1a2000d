using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>Follows <c>extends</c> from file to file beside it.</summary>
/// <param name="problems">Receives every fault.</param>
/// <param name="read">Reads one file; null when it cannot be read.</param>
internal sealed class ScenarioChain(List<Problem> problems, Func<string, List<Problem>, ScenarioDraft?> read)
{
    private const string Baseline = "baseline";
    private readonly List<(string Path, Located<string>? Extends)> _visited = [];

    /// <summary>The files that were extended, the nearest first.</summary>
    public ImmutableArray<string> Files => [.. _visited.Skip(1).Select(file => file.Path)];

    /// <summary>A file's draft over all that it extends.</summary>
    public ScenarioDraft Whole(string path, ScenarioDraft own)
    {
        _visited.Add((path, own.Extends));
        return Next(path, own) is { } basis ? own.Over(Whole(basis.Path, basis.Draft)) : own;
    }

    private (string Path, ScenarioDraft Draft)? Next(string path, ScenarioDraft draft)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        var file = Path.Combine(folder, (draft.Extends?.Value ?? Baseline) + ".yaml");
        if (draft.Extends is not { } extends)
            return File.Exists(file) && !_visited.Exists(visited => Same(visited.Path, file)) ? Read(file) : null;
        if (_visited.FindIndex(visited => Same(visited.Path, file)) is >= 0 and var at)
        {
            var circle = _visited.Skip(at).Select(visited => visited.Extends is { } next ? $"{visited.Path}:{next.Line} extends {next.Value}" : visited.Path);
            return Refuse(extends, "would extend itself", "break the circle: " + string.Join(", ", circle));
        }

        return File.Exists(file) ? Read(file) : Refuse(extends, $"has no file {extends.Value}.yaml beside this one", Beside(folder, extends.Value, path));
    }

    private (string Path, ScenarioDraft Draft)? Read(string file) => read(file, problems) is { } draft ? (file, draft) : null;

    private (string, ScenarioDraft)? Refuse(Located<string> extends, string message, string allowed)
    {
        problems.Add(new Problem(extends.File, extends.Line, extends.Column, "extends", extends.Value, message, allowed));
        return null;
    }

    private static string Beside(string folder, string wanted, string path)
    {
        var names = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, "*.yaml").Where(file => !Same(file, path))
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? "leave extends out, or put the file there" : NearestWord.Hint(wanted, names);
    }

    private static bool Same(string one, string other) => Path.GetFullPath(one) == Path.GetFullPath(other);
}
