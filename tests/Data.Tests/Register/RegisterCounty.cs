using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Register;
using Pathways.Data.Tests.Importing;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Data.Tests.Register;

/// <summary>The made-up county with its one college P-1, whose eight courses stand at three sites; another provider, P-2, has one.</summary>
internal sealed class RegisterCounty : IDisposable
{
    private readonly ImportCounty _county = new();

    public RegisterCounty()
    {
        File.AppendAllText(Path.Combine(Dataset, "providers.csv"), "P-2,10000002,Other,training_provider,entered,high,made up\n");
        File.AppendAllText(Path.Combine(Dataset, "sites.csv"), "S-OTHER,P-2,,Other house,51.03,0.02,E07000101,Z01,false,false,mixed,,true,1,0,exact,entered,high,made up\n".Replace("E07000101", Loaded.Zones.First(zone => zone.Code == "Z01").DistrictCode, StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(Dataset, "offers.csv"), "P2-A,S-OTHER,2025/26,Workshop,study_programme,1,Level 1 study programme,,,05,,20,1,9,20,0,38,600,8,none,functional,modelled,low,made up\n");
    }

    public string Dataset => _county.Dataset;

    public LoadedDataset Loaded => DatasetLoader.Read(Dataset, DatasetRequest.AsItIs());

    public CourseOffer Offer(string id) => Loaded.Offers.First(offer => offer.Id == id);

    public OfferRegister Register => Loaded.Records.Register;

    public string Bytes() => ImportCounty.BytesOf(Dataset);

    public FilledSheet Sheet(string provider = "P-1") => new(Make(provider));

    public byte[] Make(string provider = "P-1")
    {
        var dataset = Loaded;
        return CheckSheetWorkbook.Make(new CheckSheetSource(
            dataset.Info.Name, dataset.Info.Hash, dataset.Year, dataset.Providers.First(one => one.Id == provider), [.. dataset.Sites.Where(site => site.ProviderId == provider).OrderBy(site => site.Name, StringComparer.Ordinal)],
            ProviderOffers.Asked(dataset, provider), dataset.Subjects, dataset.Records.Register));
    }

    public string Save(FilledSheet sheet, string name = "sheet.xlsx") => _county.File(name, sheet.Bytes);

    public string Save(byte[] bytes, string name = "sheet.xlsx") => _county.File(name, bytes);

    public string Below(string name) => _county.Below(name);

    public ImportResult Import(params string[] files) => RegisterImport.Run(Request(files), ImportCounty.Clock);

    public ImportResult Import(FilledSheet sheet) => Import(Save(sheet));

    public RegisterRequest Request(params string[] files) => new([.. files], Dataset, _county.DataFolder);

    public ImportResult ImportKind(string kind, string file) => Importer.Run(_county.Request(ImportKinds.Plain(kind), file), ImportCounty.Clock);

    public static IEnumerable<Problem> Errors(ImportResult result) => result.Problems.Where(problem => problem.Severity == Severity.Error);

    public void Dispose() => _county.Dispose();
}
