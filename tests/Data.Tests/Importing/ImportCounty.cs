using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pathways.Data.Datasets;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;
using Pathways.Data.Tests.Population;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>A folder with a dataset of the made-up county, to import into, and a data folder; gone with the test.</summary>
internal sealed class ImportCounty : IDisposable
{
    private const string Basis = "entered,high,made up";

    private readonly TemporaryFolder _folder = new();

    public ImportCounty()
    {
        Dataset = Texts.Value.WriteTo(_folder.Below("county"));
        Loaded = DatasetLoader.Read(Dataset, DatasetRequest.AsItIs());
    }

    public string Dataset { get; }
    public string DataFolder => _folder.Below("data");
    public LoadedDataset Loaded { get; }

    public static GroundGiven Ground { get; } = new("planning places", "public task", "DPIA-1", "agreement 7", new DateOnly(2099, 8, 31));

    public static FixedClock Clock { get; } = new();

    public string Below(string name) => _folder.Below(name);

    /// <summary>A made-up extract of a kind.</summary>
    public string Extract(ImportKind kind, int rows, string? name = null)
    {
        var path = _folder.Below(name ?? kind.Name + ".csv");
        MadeUpExtract.Write(kind, rows, 5, path, MadeUpPlaces.Of(Loaded), months: path.EndsWith(".xml", StringComparison.Ordinal) ? 1 : MadeUpValues.Months); // XML is of the month in its header
        return path;
    }

    public string File(string name, string text) => _folder.File(name, text);

    public string File(string name, byte[] bytes) => _folder.File(name, bytes);

    /// <summary>A key that is the same each time, and so what is drawn by pseudonyms.</summary>
    public static byte[] NewKey() => [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    public ImportRequest Request(ImportKind kind, params string[] files) => new(kind, [.. files], Dataset, DataFolder) { Ground = Ground, NewKey = NewKey };

    public ImportResult Import(ImportKind kind, params string[] files) => Importer.Run(Request(kind, files), Clock);

    /// <summary>Tries an import that may be refused; changes nothing. A dry run does all that an import does but the last step, so that one dataset serves many.</summary>
    public ImportResult? Try(ImportKind kind, string path, out ImmutableArray<Problem> refused)
    {
        try
        {
            var result = Importer.Run(Request(kind, path) with { DryRun = true, MostRejected = 0.1 }, Clock);
            refused = [.. result.Problems.Where(problem => problem.Severity == Severity.Error)];
            return result;
        }
        catch (InvalidInputException problems)
        {
            refused = problems.Problems;
            return null;
        }
    }

    /// <summary>Hash of every byte below the dataset.</summary>
    public string Bytes() => BytesOf(Dataset);

    public static string BytesOf(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => path[folder.Length..] + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.IO.File.ReadAllBytes(path)))));

    public void Dispose() => _folder.Dispose();

    private static Lazy<TinyDataset> Texts { get; } = new(() =>
    {
        var county = MadeUpCounty.Inputs;
        return new TinyDataset()
            .File("districts.csv", Table("district_code,district_name,authority", county.Districts.Select(d => $"{d.Code},{d.Name},{Codes.Word(d.Authority)}")))
            .File("msoas.csv", Table("msoa_code,msoa_name,local_name,district_code", county.Zones.DistinctBy(z => z.MsoaCode).Select(z => $"{z.MsoaCode},{z.MsoaCode},{z.MsoaCode},{z.DistrictCode}")))
            .File("zones.csv", Table("zone_code,zone_name,district_code,msoa_code,latitude,longitude,imd_decile,age15_2025,age16_2025,age17_2025,age18_2025", county.Zones.Select(z => string.Create(CultureInfo.InvariantCulture,
                $"{z.Code},{z.Name},{z.DistrictCode},{z.MsoaCode},{z.Centroid.Latitude},{z.Centroid.Longitude},{z.ImdDecile},{string.Join(',', z.Cohorts.Where(c => c.Year == 2025).Select(c => c.People.ToString(CultureInfo.InvariantCulture)))}"))))
            .File("areas/lcpa.csv", Table("msoa_code,area_code,area_name,is_lcpa,ambiguous,basis,source", county.Zones.DistinctBy(z => z.MsoaCode).Select(z => $"{z.MsoaCode},{z.DistrictCode},{z.DistrictCode},true,false,modelled,made up")))
            .File("providers.csv", Table("provider_id,ukprn,name,kind,basis,confidence,source", [$"P-1,10000001,College,fe_college,{Basis}"]))
            .File("sites.csv", Table(
                "site_id,provider_id,urn,name,latitude,longitude,district_code,zone_code,selective,internal_first,sex,faith,general_supply,places_open_to_kent_share,inflow_share,coordinate_accuracy,basis,confidence,source",
                county.Sites.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"{s.Id},P-1,{100000 + i},{s.Id},{s.Location.Latitude},{s.Location.Longitude},{county.Zones[i].DistrictCode},{county.Zones[i].Code},{Flag(s.Selective)},{Flag(s.InternalFirst)},{Codes.Word(s.Sex)},,true,1,0,exact,{Basis}"))))
            .File("offers.csv", Offers(county))
            .File("apprenticeships.csv", "district_code,ssa_tier1,type,vacancies,fill_probability,accepts_16_share,basis,confidence,source\n")
            .File("ssa.csv", Table("ssa_tier1,description", Enumerable.Range(1, 15).Select(i => $"{i:00},Subject {i}")))
            .File("learners/marginals.csv", MadeUpCounty.MarginalsText.Value)
            .File("transport/postcode_districts.csv", Table("district,latitude,longitude,places,basis,confidence,source", Enumerable.Range(1, 21).Select(i => string.Create(CultureInfo.InvariantCulture, $"CT{i},{51 + (0.02 * (i % 8))},{0.1 * (i % 4)},1,{Basis}"))));
    });

    private static string Offers(Data.Population.PopulationInputs county)
    {
        var path = Path.GetTempFileName();
        SiteTables.WriteOffers(path, county.Offers);
        var text = System.IO.File.ReadAllText(path);
        System.IO.File.Delete(path);
        return text;
    }

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Table(string header, IEnumerable<string> rows) => new StringBuilder(header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    internal sealed class FixedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
