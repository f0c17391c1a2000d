using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>A lot of a plan folder: what of it <c>lots.csv</c> keeps.</summary>
internal sealed record KeptLot(int Number, string OfferId, int Places, int NewlyPlacedBest, int FilledBest)
{
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
        var lots = CsvTable.Read(path, path, ["lot", "offer_id", "places", "newly_placed_best_case", "filled_best_case"], null, problems)?.Rows
            .Select(row => new KeptLot(row.Whole("lot", 1), row.Required("offer_id"), row.Whole("places", 1), row.Whole("newly_placed_best_case", int.MinValue), row.Whole("filled_best_case"))).ToArray() ?? [];
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        return Array.Find(lots, lot => lot.Number.ToString(CultureInfo.InvariantCulture) == wanted || lot.OfferId == wanted)
            ?? throw new InvalidInputException([new Problem("arguments", null, null, "lot", wanted, "is no lot of " + path, $"give a number from 1 to {lots.Length}, or an offer_id of that file")]);
    }
}
