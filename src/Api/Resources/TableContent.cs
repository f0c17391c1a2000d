using System.Collections.Immutable;
using Pathways.Api.Audience;

namespace Pathways.Api.Resources;

/// <summary>A table as one audience may see it, whole and in its stable order: what every form is written from.</summary>
/// <param name="Name">Name of the collection, such as <c>zones</c>.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record TableContent(string Name, ImmutableArray<Column> Columns, ImmutableArray<TableRow> Rows)
{
    /// <summary>Makes it: counts of people go through the audience's view, all of the table at once, before anybody filters.</summary>
    /// <param name="name">Name.</param>
    /// <param name="resultHash">Hash of the results, or of the dataset.</param>
    /// <param name="origin">Whose scenario it is.</param>
    /// <param name="view">The audience.</param>
    /// <param name="fields">The columns with where their values come from.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="id">Id of a row, unique in the table.</param>
    /// <param name="provider">The provider of a row and whether it has confirmed the row; null where rows are of no provider.</param>
    /// <param name="outline">Where a row lies.</param>
    /// <param name="unknown">Whether a row is of homes of whose young people nothing is known; null where rows are of no homes.</param>
    public static TableContent Make<T>(
        string name, string resultHash, Origin origin, IAudienceView view, IReadOnlyList<Field<T>> fields, IEnumerable<T> rows, Func<T, string> id,
        Func<T, (string Id, bool Confirmed)>? provider = null, Func<T, Outline?>? outline = null, Func<T, bool>? unknown = null)
    {
        var all = rows.ToArray();
        var people = fields.Where(field => field.Column.Kind == ColumnKind.People).ToArray();
        var shown = people.Length == 0 ? [] : view.Show(new PeopleTable(
            name, resultHash, origin, [.. people.Select(field => field.Column.Name)],
            [.. all.Select(row => new PeopleRow(id(row), provider?.Invoke(row).Id, [.. people.Select(field => (double?)field.Value(row))]))]));
        object? Cell(int index, Field<T> field)
        {
            if (unknown?.Invoke(all[index]) == true && (field.Column.Kind == ColumnKind.People || field.InternalOnly || field.Outcome?.Invoke(all[index]) == true))
                return ShownCount.NotAvailable; // it counts them, or turns with who competes
            if (field.Column.Kind == ColumnKind.People)
                return shown[index][Array.IndexOf(people, field)];
            if (field.InternalOnly && view.Profile != AudienceProfile.Internal)
                return ShownCount.Withheld;
            if (view.Profile != AudienceProfile.Internal && field.OneProviders?.Invoke(all[index]) == true)
                return ShownCount.Withheld;
            if (origin != Origin.Ships && view.Profile != AudienceProfile.Internal && (field.Viability || field.Outcome?.Invoke(all[index]) == true))
                return ShownCount.Withheld;
            if (field.Viability && provider is not null && provider(all[index]) is var (owner, confirmed) && !view.ShowsViability(owner, confirmed))
                return ShownCount.Withheld;
            return field.Value(all[index]) is var value && field.Open && value is long places ? view.OpenPlaces(places) : value;
        }

        return new TableContent(
            name, [.. fields.Select(field => field.Column)],
            [.. all.Select((row, index) => new TableRow(id(row), [.. fields.Select(field => Cell(index, field))], outline?.Invoke(row)))]);
    }
}

/// <summary>One row.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Cells">By column: null, text, whole number (long), number (double), flag, texts, or a count of people.</param>
/// <param name="Outline">Where it lies; null for nowhere.</param>
internal sealed record TableRow(string Id, ImmutableArray<object?> Cells, Outline? Outline);
