using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>A lot of a plan folder: what of it <c>lots.csv</c> keeps.</summary>
internal sealed record KeptLot(int Number, string OfferId, int Places, int NewlyPlacedBest, int FilledBest)
{
    private const double MostPeople = 1_000_000;

    private static readonly string[] Columns =
    [
        "lot", "offer_id", "places", "newly_placed_best_case", "filled_best_case", "filled_choice", "newly_placed_choice", "newly_placed_choice_lower", "newly_placed_choice_upper",
        "neet_low", "neet_central", "neet_high", "pounds_lag_gap",
    ];

    /// <summary>Learners in it as applications work today, mean over the replications; null where the plan was not run.</summary>
    public double? FilledChoice { get; private init; }

    /// <summary>Newly placed as applications work today: mean, lower and upper end; null where the plan was not run.</summary>
    public (double Mean, double? Lower, double? Upper)? NewlyPlaced { get; private init; }

    /// <summary>Change of expected NEET, low, central and high; null where the plan was not run.</summary>
    public AssumptionRange? Neet { get; private init; }

    /// <summary>Of the first year, what a lagged allocation does not pay: nothing where the plan was made with growth in the year agreed.</summary>
    public double LagPounds { get; private init; }

    /// <summary>Wishes among whose candidates it is: a lot whose size was not the plan's usual one has the size in its id.</summary>
    public GapWishes Wishes()
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"-of-{Places}");
        var usual = !OfferId.EndsWith(size, StringComparison.Ordinal) && !OfferId.Contains(size + "-", StringComparison.Ordinal);
        return usual ? GapWishes.Of(null, null, Places) : GapWishes.Of(null, null, Places + 1) with { OtherGroups = [Places] };
    }

    /// <summary>Reads a lot by its number or its id.</summary>
    /// <param name="folder">The plan's folder.</param>
    /// <param name="wanted">Number or id.</param>
    /// <exception cref="InvalidInputException">There is no such plan or lot.</exception>
    public static KeptLot Read(string folder, string wanted)
    {
        var path = Path.Combine(folder, LotsCsv.Name);
        var problems = new List<Problem>();
        if (!File.Exists(path))
            throw new InvalidInputException([new Problem(path, null, null, null, null, "is not there", "make a plan first: pathways gap-fill --places 300, and give its folder by --plan")]);
        var lots = CsvTable.Read(path, path, Columns, null, problems)?.Rows.Select(Of).ToArray() ?? [];
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        return Array.Find(lots, lot => lot.Number.ToString(CultureInfo.InvariantCulture) == wanted || lot.OfferId == wanted)
            ?? throw new InvalidInputException([new Problem("arguments", null, null, "lot", wanted, "is no lot of " + path, $"give a number from 1 to {lots.Length}, or an offer_id of that file")]);
    }

    private static KeptLot Of(CsvRow row)
    {
        double? Told(string column) => row.Text(column) is "" or LotsCsv.None ? null : row.Number(column, -MostPeople, MostPeople);
        return new KeptLot(row.Whole("lot", 1), row.Required("offer_id"), row.Whole("places", 1), row.Whole("newly_placed_best_case", int.MinValue), row.Whole("filled_best_case"))
        {
            FilledChoice = Told("filled_choice"),
            NewlyPlaced = Told("newly_placed_choice") is { } mean ? (mean, Told("newly_placed_choice_lower"), Told("newly_placed_choice_upper")) : null,
            Neet = (Told("neet_low"), Told("neet_central"), Told("neet_high")) is ({ } low, { } central, { } high) ? new AssumptionRange(low, central, high) : null,
            LagPounds = row.Number("pounds_lag_gap", 0, 1_000_000_000),
        };
    }
}
