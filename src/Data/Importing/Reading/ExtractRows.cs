using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Reads files of one kind row by row, judges every row and hands on those that are taken.</summary>
internal sealed class ExtractRows
{
    private const int RowsBetweenLooks = 4096;

    private readonly ImportKind _kind;
    private readonly ImportContext _context;
    private readonly Tally _tally;
    private readonly RowKeys _keys;
    private readonly RowInHand _row;
    private readonly int[] _keptIndex;
    private readonly bool[] _told; // by kept column: whether the row tells it itself, so that nothing is added to it

    public ExtractRows(ImportKind kind, ImportContext context, Tally tally)
    {
        (_kind, _context, _tally, _keys, _row) = (kind, context, tally, new RowKeys(kind), new RowInHand(kind, context, tally));
        Coverage = new CoverageCount(kind, context);
        var kept = kind.Columns.Where(column => column.IsKept).ToList();
        _told = new bool[kept.Count];
        _keptIndex = [.. kind.Columns.Select(column => column.AddsTo is { } total ? kept.FindIndex(one => one.KeptName == total) : kept.IndexOf(column))];
    }

    public CoverageCount Coverage { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="survey">The file.</param>
    /// <param name="problems">Receives why it cannot be read, and notes.</param>
    /// <param name="take">Receives the kept values of every row that is taken; valid during the call.</param>
    /// <param name="cancel">Stops it.</param>
    public void Read(FileSurvey survey, ICollection<Problem> problems, Action<IReadOnlyList<string>> take, CancellationToken cancel)
    {
        _tally.File = survey.Name;
        if (ForeignForm.Of(survey) is { } foreign)
        {
            problems.Add(foreign);
            return;
        }

        foreach (var note in survey.Notes)
            problems.Add(new Problem(survey.Name, null, null, null, null, note, "it was read", Severity.Note));
        try
        {
            using var reader = Open(survey);
            foreach (var note in reader.Notes)
                problems.Add(new Problem(survey.Name, 1, null, null, null, note, "it was read", Severity.Note));
            if (reader.Fault is { } fault)
            {
                problems.Add(new Problem(survey.Name, 1, null, null, null, fault, "give the header with matching quotation marks"));
                return;
            }

            var places = HeaderNames.Places(_kind, reader.Header, survey.Name, problems);
            if (!problems.Any(problem => problem.Severity == Severity.Error))
                Rows(reader, places, problems, survey, take, cancel);
        }
        catch (XmlException broken)
        {
            problems.Add(ForeignForm.DocumentType(survey) ?? new Problem(survey.Name, broken.LineNumber, broken.LinePosition, null, null, "is not well-formed XML here", "export it again; nothing of a broken file is taken"));
        }
    }

    private void Rows(IExtractReader reader, ImmutableArray<int> places, ICollection<Problem> problems, FileSurvey survey, Action<IReadOnlyList<string>> take, CancellationToken cancel)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] >= 0 && _keptIndex[i] >= 0)
                Coverage.HasColumn(_keptIndex[i]);
        }

        _row.BeginFile(_kind.Columns.Where((column, i) => places[i] >= 0).Select(column => column.KeptName));
        var rows = 0;
        while (reader.Read())
        {
            if (++rows % RowsBetweenLooks == 0)
                cancel.ThrowIfCancellationRequested();
            var outcome = Judge(reader, places);
            _tally.Count(outcome);
            if (outcome <= RowOutcome.Defaulted)
                Coverage.Count(_row.Values);
            else if (outcome != RowOutcome.LeftOut || !_row.IsNoted)
                continue;
            take(_row.Values);
        }

        if (rows == 0)
            problems.Add(new Problem(survey.Name, 1, null, null, null, "has a header but no rows", "give at least one row"));
    }

    private RowOutcome Judge(IExtractReader reader, ImmutableArray<int> places)
    {
        _row.Begin(reader.Line);
        Array.Clear(_told);
        if (reader.Fault is { } fault)
        {
            _row.Reject("", fault);
            return _row.Outcome;
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (_keptIndex[i] >= 0 && places[i] >= 0 && (_kind.Columns[i].AddsTo is null || !_told[_keptIndex[i]]))
                Field(_kind.Columns[i], _keptIndex[i], reader.Field(places[i]));
        }

        if (_row.Outcome < RowOutcome.Duplicate)
            _kind.Row?.Invoke(_row);
        if (_row.Outcome < RowOutcome.LeftOut && _keys.IsDuplicate(_row.Values))
            _row.Told(RowOutcome.Duplicate, FindingKind.Duplicate, "", "is the same as an earlier row in " + string.Join(", ", _kind.Key), "");
        return _row.Outcome;
    }

    private void Field(Column column, int index, string text)
    {
        if (column.OnRequest is { } word && !_context.IsAskedFor(word))
            return;
        if (text.Length == 0)
        {
            if (column.Required)
                Bad(column, FindingKind.Defaulted, "is empty", "");
            return;
        }

        var parsed = column.Form.Parse(text);
        if (parsed.Fault is { } fault)
        {
            Bad(column, parsed.Unknown ? FindingKind.UnknownCode : FindingKind.Defaulted, fault, text);
            return;
        }

        if (parsed.Repair is { } empty && parsed.Value.Length == 0)
            _row.Defaulted(column.Name, empty, text);
        else if (parsed.Repair is { } repair)
            _row.Repaired(column.Name, repair, text);
        if (column.Unusual is { } unusual && unusual(parsed.Value))
            _row.Outlier(column.Name, "is unusual", text);
        var value = parsed.Value.Length == 0 ? "" : Kept(column, parsed.Value);
        _told[index] |= column.AddsTo is null && value.Length > 0;
        _row.Set(index, column.AddsTo is null ? value : Sum(_row.Values[index], value));
    }

    private void Bad(Column column, FindingKind finding, string why, string text)
    {
        if (column.Assumed is { } assumed)
            why += "; " + assumed;
        if (column.WhenBad == WhenBad.Reject || column.AddsTo is not null) // of a sum no part may be missing
            _row.Told(RowOutcome.Rejected, finding == FindingKind.UnknownCode ? finding : FindingKind.Rejected, column.Name, why, text);
        else
            _row.Told(RowOutcome.Defaulted, finding, column.Name, why, text);
    }

    private static string Sum(string one, string other)
        => one.Length == 0 || other.Length == 0 ? one + other : (int.Parse(one, CultureInfo.InvariantCulture) + int.Parse(other, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    private string Kept(Column column, string value) => column.Keep switch
    {
        Keep.Pseudonym => _context.Pseudonym(column.Space ?? column.KeptName, value),
        Keep.Age => _context.AcademicAge(value).ToString(CultureInfo.InvariantCulture),
        Keep.Zone => Zone(column, value),
        _ => value,
    };

    private string Zone(Column column, string postcode)
    {
        var (zone, drawn) = _context.Postcodes.Find(postcode);
        if (zone is null && column.KeptName == "zone_code" && _context.Postcodes.IsUnknown(postcode))
            _row.Defaulted(column.Name, "is not in the lookup, and nothing tells where its postcode district lies: taken without a home; import onspd, or a newer one, first");
        else if (zone is null && column.KeptName == "zone_code")
            _row.LeaveOut(column.Name, "lies in no zone of the dataset");
        else if (drawn)
            _row.Defaulted(column.Name, "is not in the lookup; a zone was drawn in its postcode district");
        return zone ?? "";
    }

    private IExtractReader Open(FileSurvey survey)
    {
        if (!survey.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return new CsvExtractReader(survey, _kind.KnownNames);
        if (_kind.XmlRow is not { } row)
            throw new InvalidInputException([new Problem(survey.Name, null, null, null, null, "is XML, which this kind has not", "export it as CSV")]);
        return new XmlExtractReader(survey, _kind.Columns, row, name => HeaderNames.Plain(name).StartsWith("characteristic", StringComparison.Ordinal), _kind.XmlHolder);
    }
}
