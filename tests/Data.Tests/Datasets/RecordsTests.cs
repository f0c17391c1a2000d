using Pathways.Data.Datasets;
using Pathways.Data.Tests.Support;
using Pathways.Model;

namespace Pathways.Data.Tests.Datasets;

public sealed class RecordsTests : IDisposable
{
    private const string Flows = "year,home_district_code,delivery,starts,basis,confidence,source\n";
    private const string Send = "record,year,authority,primary_need,setting,count,pounds_per_year,basis,confidence,source\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private World Load(TinyDataset dataset)
        => DatasetLoader.Load(dataset.WriteTo(_folder.Path), DatasetRequest.AsItIs(), TinyDataset.OneLearnerAZone).World;

    [Fact]
    public void A_dataset_without_the_files_has_no_records() => Load(new TinyDataset()).Records.ShouldBe(Records.None);

    [Fact]
    public void Flows_go_to_a_district_to_london_or_elsewhere()
        => Load(new TinyDataset().File(RecordsReader.FlowsFile, Flows + "2024/25,E07000105,E06000035,19,published,high,DfE\n2024/25,E07000105,london,125,published,high,DfE\n"))
            .Records.ApprenticeshipFlows.Select(flow => (flow.Delivery, flow.Starts)).ShouldBe([("E06000035", 19), (ApprenticeshipFlow.London, 125)]);

    [Fact]
    public void What_a_council_enters_may_leave_need_setting_and_cost_open()
    {
        var rows = Load(new TinyDataset().File(RecordsReader.SendFile, Send
            + "residential_placement,2024/25,kent,asd,special_school,12,1500000,entered,high,council\ninternship_into_paid_work,2024/25,medway,,,7,,entered,high,council\n")).Records.Send;

        rows[0].ShouldBe(new SendRecord(SendRecordKind.ResidentialPlacement, "2024/25", Authority.Kent, PrimaryNeed.Asd, SettingType.SpecialSchool, 12, 1_500_000, new Provenance(Basis.Entered, Confidence.High, "council")));
        (rows[1].Kind, rows[1].Need, rows[1].Setting, rows[1].PoundsPerYear).ShouldBe((SendRecordKind.InternshipIntoPaidWork, null, null, null));
    }

    [Fact]
    public void Other_offers_leave_the_records()
        => Load(new TinyDataset().File(RecordsReader.FlowsFile, Flows + "2024/25,E07000105,london,1,published,high,DfE\n")).WithOffers([]).Records.ApprenticeshipFlows.Length.ShouldBe(1);

    [Theory]
    [InlineData("2024/25,E07000105,paris,1,published,high,DfE\n", "apprenticeship-flows.csv:2: delivery \"paris\": is not in districts.csv")]
    [InlineData("2024/25,E07000105,london,-1,published,high,DfE\n", "starts \"-1\": must not be negative")]
    [InlineData("2024/25,E07000105,london,1,published,high,DfE\n2024/25,E07000105,london,2,published,high,DfE\n", "apprenticeship-flows.csv:3: delivery \"london\": stands twice with this year and home")]
    public void A_fault_of_flows_is_told_with_its_line(string rows, string message)
        => Should.Throw<InvalidInputException>(() => Load(new TinyDataset().File(RecordsReader.FlowsFile, Flows + rows))).Message.ShouldContain(message);

    [Theory]
    [InlineData("out_of_area,2024/25,kent,,,1,,entered,high,c\n", "record \"out_of_area\"")]
    [InlineData("residential_placement,2024/25,kent,autism,,1,,entered,high,c\n", "primary_need \"autism\"")]
    [InlineData("residential_placement,2024/25,kent,,,1,-5,entered,high,c\n", "pounds_per_year \"-5\"")]
    public void A_fault_of_what_is_entered_names_the_field(string rows, string message)
        => Should.Throw<InvalidInputException>(() => Load(new TinyDataset().File(RecordsReader.SendFile, Send + rows))).Message.ShouldContain(message);
}
