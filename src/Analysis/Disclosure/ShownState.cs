using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>How every cell and percentage is shown while protection is being worked out.</summary>
internal sealed class ShownState
{
    private const double Room = 1e-7;

    private readonly DisclosureProfile _profile;
    private readonly Dictionary<string, int> _index;
    private readonly FigureKind[] _kinds;
    private readonly bool[] _own;
    private readonly bool[] _full;
    private readonly bool[] _shareShown;
    private readonly bool[] _shareOfNobody;
    private readonly bool[] _out;
    private readonly bool[] _shareOut;
    private readonly ILookup<int, int> _telling; // by cell: the percentages that tell it exactly while they are shown

    public ShownState(PeopleTables tables, DisclosureProfile profile, IReadOnlySet<string> own, IReadOnlyDictionary<string, PublishedFigure>? alreadyOut, IReadOnlySet<string> inFull)
    {
        (Tables, _profile) = (tables, profile);
        _index = tables.Cells.Select((cell, index) => (cell.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        _own = [.. tables.Cells.Select(cell => own.Contains(cell.Key))];
        _full = [.. tables.Cells.Select(cell => inFull.Contains(cell.Key))];
        Small = [.. tables.Cells.Select((cell, index) => !_own[index] && !_full[index] && !cell.Hidden && IsSmall(cell, Rule(cell)))];
        _kinds = [.. tables.Cells.Select((cell, index) => Small[index] ? cell.Meaning == CellMeaning.Difference ? FigureKind.Low : Rule(cell).SmallAs : FigureKind.Number)];
        Sums = [.. tables.Sums.Select(sum => (_index[sum.Whole], sum.Parts.Select(part => _index[part]).ToArray()))];
        _shareShown = [.. tables.Shares.Select((_, share) => Showable(share))];
        _out = [.. tables.Cells.Select(cell => alreadyOut?.ContainsKey(cell.Key) ?? false)];
        _shareOut = [.. tables.Shares.Select(share => alreadyOut?.ContainsKey(share.Key) ?? false)];
        for (var cell = 0; cell < _out.Length; cell++)
            _kinds[cell] = _out[cell] && !tables.Cells[cell].Hidden ? alreadyOut![tables.Cells[cell].Key].Kind : _kinds[cell];
        for (var share = 0; share < _shareOut.Length; share++)
            _shareShown[share] = _shareOut[share] ? alreadyOut![tables.Shares[share].Key].Kind == FigureKind.Number : Showable(share);
        _shareOfNobody = [.. tables.Shares.Select((share, index) => _shareOut[index] ? alreadyOut![share.Key].Kind == FigureKind.NotApplicable : IsShownEmpty(_index[share.Whole]))];
        _telling = Enumerable.Range(0, _shareShown.Length).Where(share => _shareShown[share] && TellsBoth(share))
            .SelectMany(share => new[] { tables.Shares[share].Part, tables.Shares[share].Whole }.Select(key => (Cell: _index[key], Share: share))).ToLookup(pair => pair.Cell, pair => pair.Share);
    }

    /// <summary>The tables.</summary>
    public PeopleTables Tables { get; }

    /// <summary>Sums as indices of cells.</summary>
    public ImmutableArray<(int Whole, int[] Parts)> Sums { get; }

    /// <summary>By cell: whether it is above zero and too small to be shown.</summary>
    public ImmutableArray<bool> Small { get; }

    /// <summary>How a cell is shown.</summary>
    public FigureKind Kind(int cell) => _kinds[cell];

    /// <summary>Whether a percentage is shown.</summary>
    public bool ShareShown(int share) => _shareShown[share];

    /// <summary>Whether a cell must stay possible over the whole range of small counts; a difference is not protected for its own sake.</summary>
    public bool Protects(int cell) => Small[cell] && Tables.Cells[cell].Meaning != CellMeaning.Difference;

    /// <summary>Largest count that is small.</summary>
    public int LargestSmall(int cell) => Rule(Tables.Cells[cell]).SmallestShown - 1;

    /// <inheritdoc cref="DisclosureProfile.ProtectionInterval"/>
    public int ProtectionInterval => _profile.ProtectionInterval;

    /// <summary>What the figure of a cell alone tells.</summary>
    public KnownRange Known(int cell)
        => Tables.Cells[cell].Hidden ? Anything(cell)
            : Telling(cell).Any() ? new KnownRange(Tables.Cells[cell].Value - Room, Tables.Cells[cell].Value + Room) // of who stands in no table too
            : Tables.Cells[cell].Unshown && !Small[cell] ? Anything(cell)
            : _own[cell] ? new KnownRange(Tables.Cells[cell].Value, Tables.Cells[cell].Value)
            : _full[cell] && _kinds[cell] == FigureKind.Number && Tables.Cells[cell].Value is var value and not 0 ? new KnownRange(value - Room, value + Room) // that it may move later
            : KnownRange.Of(Tables.Cells[cell], Rule(Tables.Cells[cell]), _kinds[cell]) is var range && (range.From < range.To || Tables.Cells[cell].Value == 0) ? range
            : new KnownRange(range.From - Room, range.To + Room); // an exact figure may be withheld later too

    private KnownRange Anything(int cell) => new(Tables.Cells[cell].Meaning == CellMeaning.Difference ? double.NegativeInfinity : 0, double.PositiveInfinity);

    /// <summary>The least that a cell could be if its figure were withheld.</summary>
    public double LeastWithheld(int cell) => KnownRange.Of(Tables.Cells[cell], Rule(Tables.Cells[cell]), FigureKind.Withheld).From;

    /// <summary>Cells of a percentage, and the least and most that the share can be.</summary>
    public (int Part, int Whole, double Least, double Most) ShareKnown(int share)
    {
        const double Percent = 100;
        var (part, whole) = (_index[Tables.Shares[share].Part], _index[Tables.Shares[share].Whole]);
        var half = 0.5 * Math.Pow(10, -_profile.ShareDecimals);
        var shown = Percentage(share);
        return (part, whole, Math.Max(0, shown - half) / Percent, (shown + half) / Percent);
    }

    /// <summary>What a reader knows of a cell when all is withheld that may be.</summary>
    public KnownRange KnownInAnyCase(int cell)
        => Tables.Cells[cell].Hidden || _own[cell] || Tables.Cells[cell].Value == 0 ? Known(cell) : KnownRange.Of(Tables.Cells[cell], Rule(Tables.Cells[cell]), FigureKind.Withheld);

    /// <summary>Whether a cell's figure may be withheld: it says something, is no zero, and is not the reader's own.</summary>
    public bool CanWithhold(int cell) => !_own[cell] && !_out[cell] && !Tables.Cells[cell].Hidden && !Tables.Cells[cell].Unshown && _kinds[cell] != FigureKind.Withheld && Tables.Cells[cell].Value != 0;

    /// <summary>Withholds a cell, and the percentages that rest on it.</summary>
    public void Withhold(int cell)
    {
        _kinds[cell] = FigureKind.Withheld;
        for (var share = 0; share < _shareShown.Length; share++)
            _shareShown[share] &= _index[Tables.Shares[share].Part] != cell && _index[Tables.Shares[share].Whole] != cell;
    }

    /// <summary>Whether a percentage left before, so that it stays as it is.</summary>
    public bool ShareIsOut(int share) => _shareOut[share];

    /// <summary>Percentages shown by which, with the figures beside, a cell is known exactly (<see cref="SharePairs"/>).</summary>
    public IEnumerable<int> Telling(int cell) => _telling[cell].Where(ShareShown);

    /// <summary>Withholds a percentage.</summary>
    public void WithholdShare(int share) => _shareShown[share] = false;

    /// <summary>The figure of a cell.</summary>
    public PublishedFigure Figure(int cell)
    {
        var count = Tables.Cells[cell];
        var to = _own[cell] || _full[cell] ? 0 : Rule(count).RoundTo;
        var whole = to > 0 || count.Value == Math.Floor(count.Value);
        return count.Hidden ? new PublishedFigure(FigureKind.Withheld)
            : _kinds[cell] == FigureKind.Number ? new PublishedFigure(FigureKind.Number, KnownRange.Rounded(count.Value, to), whole ? 0 : 1) : new PublishedFigure(_kinds[cell]);
    }

    /// <summary>The figure of a percentage. It does not apply where nobody is shown in the whole, which then tells as much; withheld it would say that somebody is protected there.</summary>
    public PublishedFigure ShareFigure(int share)
        => _shareShown[share] ? new PublishedFigure(FigureKind.Number, Percentage(share), _profile.ShareDecimals)
            : _shareOfNobody[share] ? PublishedFigure.NotApplicable : new PublishedFigure(FigureKind.Withheld);

    private bool TellsBoth(int share)
    {
        var (part, whole, least, most) = ShareKnown(share);
        var (some, all) = (Tables.Cells[part], Tables.Cells[whole]);
        return some.Meaning == CellMeaning.Count && all.Meaning == CellMeaning.Count
            && SharePairs.Fitting(some.Unshown ? new KnownRange(0, double.PositiveInfinity) : KnownRange.Of(some, Rule(some), _kinds[part]), KnownRange.Of(all, Rule(all), _kinds[whole]), least, most) <= SharePairs.Few;
    }

    private double Percentage(int share)
    {
        var (part, whole) = (Tables.Cells[_index[Tables.Shares[share].Part]].Value, Tables.Cells[_index[Tables.Shares[share].Whole]].Value);
        return Math.Round(100 * part / whole, _profile.ShareDecimals, MidpointRounding.AwayFromZero);
    }

    private bool Showable(int share)
    {
        var (part, whole) = (_index[Tables.Shares[share].Part], _index[Tables.Shares[share].Whole]);
        var people = Tables.Cells[whole].Value;
        return people > 0 && people >= _profile.SharesFrom && _kinds[part] == FigureKind.Number && _kinds[whole] == FigureKind.Number && !Tables.Cells[whole].Hidden;
    }

    /// <summary>Whether a zero stands there for all to see. A zero is never withheld later (<see cref="CanWithhold"/>), so it stays.</summary>
    private bool IsShownEmpty(int cell) => Tables.Cells[cell] is { Value: 0, Hidden: false, Unshown: false } && _kinds[cell] == FigureKind.Number;

    /// <summary>Whether a count is above zero and too small to be shown under a rule.</summary>
    public static bool IsSmall(PeopleCell cell, RoundingRule rule)
    {
        var smallest = cell.Meaning == CellMeaning.Count ? rule.SmallestShown : rule.SmallestShown - 0.5;
        return rule.Protects && cell.Value != 0 && Math.Abs(cell.Value) < smallest;
    }

    private RoundingRule Rule(PeopleCell cell) => _profile.Rule(cell.Rule);
}
