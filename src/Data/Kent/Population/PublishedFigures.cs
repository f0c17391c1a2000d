using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>Looks up published figures in the raw extracts by the words of their publishers.</summary>
internal sealed class PublishedFigures
{
    private const string LaitFile = "dfe_lait_kent_medway_selected.csv";
    private const string ScorecardFile = "dfe_neet_nk_scorecard_kent_medway.csv";
    private const string LeaversFile = "courses/ks5_leavers_by_level_kent_medway.csv";

    private readonly CsvTable _lait;
    private readonly CsvTable _scorecard;
    private readonly CsvTable _leavers;

    public PublishedFigures(RawExtracts raw)
    {
        _lait = raw.Table(LaitFile, "measure_short", "year", "area", "value");
        _scorecard = raw.Table(ScorecardFile, "time_period", "la_name");
        _leavers = raw.Table(LeaversFile, "cohort_year", "area", "level_group", "total");
    }

    /// <summary>A figure of the Local Authority Interactive Tool.</summary>
    public double Lait(string measure, string year, Authority authority)
        => Number(LaitFile, _lait.Rows.FirstOrDefault(row => row.Text("measure_short") == measure && row.Text("year") == year && row.Text("area") == authority.ToString()), "value", $"{measure}, {year}, {authority}");

    /// <summary>A figure of the NEET and participation scorecard.</summary>
    public double Scorecard(string column, string year, Authority authority)
        => Number(ScorecardFile, _scorecard.Rows.FirstOrDefault(row => row.Text("time_period") == year && row.Text("la_name") == authority.ToString()), column, $"{year}, {authority}");

    /// <summary>Leavers of 16 to 18 study of one level group, destination year 2020/21.</summary>
    public double Leavers(string levelGroup, Authority authority)
    {
        var area = authority == Authority.Kent ? "Kent (12 districts, summed)" : "Medway";
        return Number(LeaversFile, _leavers.Rows.FirstOrDefault(row => row.Text("cohort_year") == "202021" && row.Text("area") == area && row.Text("level_group") == levelGroup), "total", $"202021, {area}, {levelGroup}");
    }

    private static double Number(string file, CsvRow? row, string column, string what)
    {
        if (row is null)
            throw new InvalidInputException([new Problem(file, null, null, null, null, $"has no row for {what}", "take the extract that SOURCES.md names")]);
        return row.Number(column);
    }
}
