using System.Collections.Immutable;

namespace Pathways.Report.Publishing;

/// <summary>A column by which rows of a table are told apart, besides area and year.</summary>
/// <param name="Column">Name in files.</param>
/// <param name="Label">Heading.</param>
/// <param name="Hint">What it tells.</param>
/// <param name="Default">What a reader who picks nothing is shown, where nothing adds up to a total; null for the first that occurs.</param>
internal sealed record Dimension(string Column, string Label, string Hint, string? Default = null);

/// <summary>A column of figures.</summary>
/// <param name="Column">Name in files.</param>
/// <param name="Label">Heading.</param>
/// <param name="Unit">Unit in words; % and £ as such.</param>
/// <param name="Decimals">Decimals.</param>
/// <param name="About">What it counts.</param>
internal sealed record Measure(string Column, string Label, string Unit, int Decimals, string About);

/// <summary>A row.</summary>
/// <param name="AreaCode">As in <see cref="Model.AreaResult.Code"/>.</param>
/// <param name="Year">Calendar year in which the academic year begins.</param>
/// <param name="Keys">By dimension.</param>
/// <param name="Cells">By measure.</param>
internal sealed record DataRow(string AreaCode, int Year, ImmutableArray<string> Keys, ImmutableArray<PubCell> Cells)
{
    /// <summary>The year of a published figure, as its publisher writes it: 2025 or 2020/21; null where the row is of the academic year of <see cref="Year"/>.</summary>
    public string? Reported { get; init; }

    /// <summary>The year in words.</summary>
    public string YearText => Reported ?? new Model.AcademicYear(Year).ToString();
}

/// <summary>One table of a publication. Page, workbook, CSV and archive are all made from the same tables, so that none says what another does not.</summary>
/// <param name="Id">Name of its files: lower case, hyphens.</param>
/// <param name="Title">Title, without the area.</param>
/// <param name="About">What the reader must know, a sentence or two.</param>
/// <param name="Basis">published, modelled, observed or confirmed; with "and" where rows differ.</param>
/// <param name="Dimensions">Columns that tell rows apart.</param>
/// <param name="Measures">Columns of figures.</param>
/// <param name="Rows">The rows.</param>
/// <param name="People">Whether any figure counts people.</param>
internal sealed record DataTable(
    string Id, string Title, string About, string Basis, ImmutableArray<Dimension> Dimensions, ImmutableArray<Measure> Measures, ImmutableArray<DataRow> Rows, bool People)
{
    /// <summary>The word for all of a dimension.</summary>
    public const string Total = "Total";

    /// <summary>Dimension that tells the basis of each row.</summary>
    public const string BasisColumn = "offer_basis";

    /// <summary>Rows of what others add up to, for data files only, where software picks rows by filters; a page or workbook has them in words or adds them up itself.</summary>
    public ImmutableArray<DataRow> Totals { get; init; } = [];

    /// <summary>What a reader of one area's rows must know, by area code, where that is not the same for all; see <see cref="AboutOf"/>.</summary>
    public ImmutableDictionary<string, string> AboutByArea { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the reader of one area's rows must know.</summary>
    public string AboutOf(string area) => AboutByArea.GetValueOrDefault(area, About);

    /// <summary>Whether any of some rows holds modelled figures: by the basis of each row where the table has one, else by that of the table.</summary>
    public bool IsModelled(IEnumerable<DataRow> rows)
    {
        var at = Dimensions.Select(one => one.Column).ToList().IndexOf(BasisColumn);
        return at < 0 ? Says(Basis) : rows.Any(row => Says(row.Keys[at]));

        static bool Says(string basis) => basis.Split(" and ").Contains(Phrases.Basis(Model.Basis.Modelled));
    }

    /// <summary>Rows of one area.</summary>
    public IEnumerable<DataRow> Of(string area) => Rows.Where(row => row.AreaCode == area);

    /// <summary>One cell; not available where there is no such row.</summary>
    public PubCell Cell(string area, string measure, params string[] keys)
    {
        var at = Measures.Select(one => one.Column).ToList().IndexOf(measure);
        return Rows.FirstOrDefault(row => row.AreaCode == area && row.Keys.AsSpan().SequenceEqual(keys)) is { } found ? found.Cells[at] : PubCell.NotAvailable;
    }

    /// <summary>Heading of the year.</summary>
    public string YearHeading => Rows.Any(row => row.Reported is not null) ? "Year" : "Academic year";

    /// <summary>Index of a measure.</summary>
    public int Index(string measure) => Measures.Select(one => one.Column).ToList().IndexOf(measure);
}
