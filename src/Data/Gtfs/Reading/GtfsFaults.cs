using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>
/// Gathers the faults of a feed. A feed may have the same fault a million times, so that only the first few of each kind
/// (same file, same field, same remedy) are listed, with the count of the rest.
/// </summary>
/// <param name="feed">The feed's name, which leads the name of every file.</param>
/// <param name="listed">How many of each kind are listed.</param>
internal sealed class GtfsFaults(string feed, int listed)
{
    private readonly Dictionary<(string File, string? Field, string Allowed, Severity Severity), (List<Problem> Listed, int Count)> _kinds = [];

    /// <summary>How many faults stop the work.</summary>
    public int Errors { get; private set; }

    /// <summary>Adds a fault that stops the work.</summary>
    public void Error(string file, int? line, string? field, string? value, string message, string allowed)
    {
        Errors++;
        Add(new Problem(NameOf(file), line, null, field, value, message, allowed));
    }

    /// <summary>Adds something that is told and does not stop the work.</summary>
    public void Note(string file, int? line, string? field, string? value, string message, string allowed)
        => Add(new Problem(NameOf(file), line, null, field, value, message, allowed, Severity.Note));

    /// <summary>All kinds in the order in which they were met, each with the count of what is not listed.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var ((file, field, allowed, severity), (problems, count)) in _kinds)
        {
            foreach (var problem in problems)
                yield return problem;
            if (count > problems.Count)
            {
                yield return new Problem(
                    file, null, null, field, null, string.Create(CultureInfo.InvariantCulture, $"{count - problems.Count:N0} more of this kind are not listed"),
                    allowed, severity);
            }
        }
    }

    private string NameOf(string file) => file.Length == 0 ? feed : $"{feed}/{file}";

    private void Add(Problem problem)
    {
        var kind = (problem.File, problem.Field, problem.Allowed, problem.Severity);
        var (problems, count) = _kinds.TryGetValue(kind, out var found) ? found : ([], 0);
        if (problems.Count < listed)
            problems.Add(problem);
        _kinds[kind] = (problems, count + 1);
    }
}
