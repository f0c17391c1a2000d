using System.Globalization;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>The fields of one row, read: what is written on the right, else what stands on the left. Faults go to problems and tally.</summary>
internal sealed class RowFields
{
    private readonly Dictionary<CheckSheetField, string> _left = [];
    private readonly Dictionary<CheckSheetField, string> _right = [];
    private readonly SheetLayout _layout;
    private readonly string _where;
    private readonly XlsxRow _row;
    private readonly Tally _tally;
    private readonly ICollection<Problem> _problems;

    /// <param name="row">The row.</param>
    /// <param name="layout">Where its columns are.</param>
    /// <param name="where">File and worksheet, for messages.</param>
    /// <param name="forms">How fields are written.</param>
    /// <param name="withCorrections">Whether the right side is read; of a course that is said not to run it does not count.</param>
    /// <param name="tally">Where findings go.</param>
    /// <param name="problems">Where faults go.</param>
    public RowFields(XlsxRow row, SheetLayout layout, string where, CheckSheetForms forms, bool withCorrections, Tally tally, ICollection<Problem> problems)
    {
        (_row, _layout, _where, _tally, _problems) = (row, layout, where, tally, problems);
        foreach (var column in CheckSheet.Columns.Where(column => forms.Has(column.Field) && (withCorrections || !column.Correction)))
        {
            if (layout.Text(row, column.Field, column.Correction) is not { Length: > 0 } text)
                continue;
            var read = forms[column.Field].Parse(text);
            if (read.Fault is { } fault && (column.Correction || withCorrections))
                Bad(column.Field, fault, "allowed is " + forms[column.Field].Allowed, column.Correction);
            if (read.Fault is not null)
                continue;
            if (read.Repair is { } repair && column.Correction)
                Told(RowOutcome.Repaired, FindingKind.Repaired, column.Field, repair);
            (column.Correction ? _right : _left)[column.Field] = read.Value;
        }
    }

    /// <summary>How the row fares so far.</summary>
    public RowOutcome Outcome { get; private set; }

    /// <summary>Whether it cannot be used.</summary>
    public bool Faulty => Outcome == RowOutcome.Rejected;

    /// <summary>Whether anything is written on the right that differs from the left.</summary>
    public bool Corrects => _right.Any(pair => !_left.TryGetValue(pair.Key, out var left) || left != pair.Value);

    /// <summary>Whether the field is written on the right.</summary>
    public bool IsCorrected(CheckSheetField field) => _right.ContainsKey(field);

    /// <summary>What stands on the left; null for nothing.</summary>
    public string? Left(CheckSheetField field) => _left.GetValueOrDefault(field);

    /// <summary>The field's value in its written form; null for none.</summary>
    public string? Value(CheckSheetField field) => _right.GetValueOrDefault(field) ?? _left.GetValueOrDefault(field);

    /// <summary>The same, or else something.</summary>
    public string Text(CheckSheetField field, string otherwise) => Value(field) ?? otherwise;

    /// <summary>A whole number.</summary>
    public int Whole(CheckSheetField field, int otherwise) => Value(field) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Tells a fault of the field, where it is written.</summary>
    public void Bad(CheckSheetField field, string message, string allowed) => Bad(field, message, allowed, _right.ContainsKey(field) || !_left.ContainsKey(field));

    /// <summary>Tells a finding.</summary>
    public void Told(RowOutcome outcome, FindingKind kind, CheckSheetField field, string why)
    {
        var correction = _right.ContainsKey(field) || !_left.ContainsKey(field) || field == CheckSheetField.Answer;
        Told(outcome, kind, _layout.NameOf(field, correction && CheckSheet.Columns.Any(column => column.Field == field && column.Correction)), why, _layout.Text(_row, field, correction));
    }

    private void Bad(CheckSheetField field, string message, string allowed, bool correction)
    {
        var side = CheckSheet.Columns.Any(column => column.Field == field && column.Correction == correction) ? correction : !correction;
        var text = _layout.Text(_row, field, side);
        _problems.Add(new Problem(_where, _row.Number, null, _layout.NameOf(field, side), text.Length > 0 ? text : null, message, allowed));
        Told(RowOutcome.Rejected, FindingKind.Rejected, _layout.NameOf(field, side), message, text);
    }

    private void Told(RowOutcome outcome, FindingKind kind, string column, string why, string value)
    {
        if (outcome > Outcome)
            Outcome = outcome;
        _tally.File = _where;
        _tally.Add(kind, column, why, _row.Number, value);
    }
}
