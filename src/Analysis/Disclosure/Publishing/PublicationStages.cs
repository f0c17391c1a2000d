using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Publications one after another, each protected together with all before it, whose figures stay as they left.</summary>
internal sealed class PublicationStages
{
    private readonly JointTables _joint = new();
    private readonly Dictionary<PublishedRun, ImmutableDictionary<string, string>> _names = new(ReferenceEqualityComparer.Instance);
    private readonly PeopleTables _readersHave;
    private readonly bool _acceptNarrowed;
    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, PublishedFigure> _out;
    private ProtectedTables? _figures;
    private (int, int, int) _laid;

    /// <summary>Lays out what left before.</summary>
    /// <param name="profile">Who reads.</param>
    /// <param name="earlier">What left, in order.</param>
    /// <param name="acceptNarrowed">Whether somebody answers for small counts that come to be known to within their protection interval.</param>
    public PublicationStages(DisclosureProfile profile, IReadOnlyList<Release> earlier, bool acceptNarrowed = false)
    {
        (Profile, _acceptNarrowed) = (profile, acceptNarrowed);
        var left = new Dictionary<string, PublishedFigure>(StringComparer.Ordinal);
        foreach (var release in earlier)
        {
            foreach (var (key, name) in _joint.Add(release.Tables))
            {
                if (!left.TryGetValue(name, out var figure) || figure.Number is null)
                    left[name] = release.Figures[key];
            }
        }

        (_out, _readersHave) = (left, _joint.Build());
    }

    /// <summary>Who reads.</summary>
    public DisclosureProfile Profile { get; }

    /// <summary>All figures so far.</summary>
    public ProtectedTables Figures => _figures ?? throw new InvalidOperationException("Nothing was published.");

    /// <summary>Names of small counts that came to be known to within their protection interval, which somebody answers for.</summary>
    public IReadOnlySet<string> Accepted => _accepted;

    /// <summary>All counts so far.</summary>
    public PeopleTables Tables => _joint.Build();

    /// <summary>Names of a run's counts among all.</summary>
    public ImmutableDictionary<string, string> NamesOf(PublishedRun run) => _names[run];

    /// <summary>
    /// One more publication, unless it is there. The very first is the run of which the server shows counts too: these come first, unless what the publication adds would
    /// narrow small counts then; nobody has them yet.
    /// </summary>
    public void Publish(PublishedRun run)
    {
        if (_names.ContainsKey(run))
            return;
        var first = _out.Count == 0;
        _names.Add(run, _joint.Add(run.Tables(Profile)));
        if (first && Protection.ProtectUnlessNarrowed(_joint.Build(), Profile, Protection.Protect(DisclosedRun.Tables(run.Result), Profile).Figures) is { } figures)
            (_figures, _out, _laid) = (figures, figures.Figures, Laid());
        Protect();
    }

    /// <summary>Counts that are of no run, or of one of which nothing is shown elsewhere.</summary>
    /// <returns>Their names among all.</returns>
    public ImmutableDictionary<string, string> Publish(PeopleTables tables)
    {
        var names = _joint.Add(tables);
        Protect();
        return names;
    }

    /// <summary>What a comparison of two of them adds.</summary>
    /// <returns>Its counts, and their names among all.</returns>
    public (PeopleTables Tables, ImmutableDictionary<string, string> Names) Compare(PublishedRun run, PublishedRun basis, Comparison comparison)
    {
        var compared = ComparedCounts.Of(run.Tables(Profile), basis.Tables(Profile), run.Result, comparison);
        return (compared, Publish(compared));
    }

    private void Protect()
    {
        var laid = Laid();
        if (_figures is not null && laid == _laid)
            return; // nothing came to what is protected already: a publication that its readers have
        _laid = laid;
        _figures = Protection.Protect(Tables, Profile, alreadyOut: _out, readersHave: _readersHave, acceptNarrowed: _acceptNarrowed);
        _accepted.UnionWith(_figures.Log.Accepted);
        _out = _figures.Figures;
    }

    /// <summary>How much is laid out so far.</summary>
    private (int Cells, int Sums, int Shares) Laid()
    {
        var tables = Tables;
        return (tables.Cells.Length, tables.Sums.Length, tables.Shares.Length);
    }
}
