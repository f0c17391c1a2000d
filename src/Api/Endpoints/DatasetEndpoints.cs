using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Baseline;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Model;

namespace Pathways.Api.Endpoints;

/// <summary>The dataset as it is: areas, zones, providers, sites, offers, subjects, postcode districts.</summary>
internal static class DatasetEndpoints
{
    private const string Tag = "Dataset";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Table(routes, "areas", "area", "Areas of the area set, with borders as GeoJSON", DatasetTables.AreaFields.Select(field => field.Column), TableAnswer.Placed, (world, request) => DatasetTables.Areas(world, request.View, request.Get<Outlines>()));
        Table(routes, "zones", "zone", "Zones (LSOA 2021), with outlines as GeoJSON", DatasetTables.ZoneFields.Select(field => field.Column), TableAnswer.Placed, (world, request) => DatasetTables.Zones(world, request.View, request.Get<Outlines>()));
        Table(routes, "providers", "provider", "Providers", DatasetTables.ProviderFields.Select(field => field.Column), TableAnswer.Plain, (world, request) => DatasetTables.Providers(world, request.View));
        Table(routes, "sites", "site", "Sites where courses are taught, with places as GeoJSON points", DatasetTables.SiteFields.Select(field => field.Column), TableAnswer.Placed, (world, request) => DatasetTables.Sites(world, request.View));
        Table(routes, "offers", "offer", "Course offers at Level 2 and below", DatasetTables.OfferFields.Select(field => field.Column), TableAnswer.Placed, (world, request) => DatasetTables.Offers(world, request.View));
        routes.MapOperation(new Operation("listWords", "GET", "/api/v1/words", Tag, Access.Read, "Subjects and postcode districts, for filters and the search")
        {
            Example = """{"subjects":[{"code":"05","name":"Construction, Planning and the Built Environment"}],"postcode_districts":[{"code":"CT14","latitude":51.222,"longitude":1.385}],"levels":["Entry level","Level 1","Level 2","Total"]}""",
        }, request =>
        {
            var (source, world) = (request.Get<IModelSource>(), WorldOf(request));
            return Task.FromResult<IResult>(new Representation(request, Media.Json, world.Dataset.Hash, world.Areas.Name, () => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new
            {
                subjects = source.Subjects.Select(subject => new { subject.Code, name = subject.Description }),
                postcode_districts = source.PostcodeDistricts.Select(district => new { district.Code, district.Middle.Latitude, district.Middle.Longitude }),
                levels = Words.Levels,
            }, JsonText.Options)));
        });
    }

    /// <summary>The world of the dataset as it is.</summary>
    /// <exception cref="ApiProblem">It is not read yet.</exception>
    public static World WorldOf(ApiRequest request) => request.Get<BaselineState>().Now.World ?? throw ApiProblem.NotReady("The dataset is being read.", 2);

    private static void Table(
        IEndpointRouteBuilder routes, string name, string one, string summary, IEnumerable<Column> columns, ImmutableArray<string> media, Func<World, ApiRequest, TableContent> make)
    {
        var all = columns.ToImmutableArray();
        TableContent Content(ApiRequest request, World world) => request.Get<TableCache>().Get("dataset " + name, world.Dataset.Hash, request.View, () => make(world, request));
        routes.MapOperation(new Operation($"list{Capital(name)}", "GET", "/api/v1/" + name, Tag, Access.Read, summary)
        {
            Inputs = TableQuery.Inputs(all, withBox: media.Contains(Media.GeoJson)),
            Columns = all,
            Row = Capital(one),
            MediaTypes = media,
        }, request => WorldOf(request) is var world ? Task.FromResult<IResult>(TableAnswer.Page(request, world.Dataset.Hash, world.Areas.Name, null, () => Content(request, world))) : null!);
        routes.MapOperation(new Operation($"get{Capital(one)}", "GET", $"/api/v1/{name}/{{id}}", Tag, Access.Read, $"One {one}")
        {
            Inputs = [Input.Id("id", $"Id of the {one}.", (string)all[0].Example)],
            Columns = all,
            Row = Capital(one),
            MediaTypes = media,
            Errors = [(404, $"There is no such {one}.")],
        }, request => WorldOf(request) is var world ? Task.FromResult<IResult>(TableAnswer.One(request, world.Dataset.Hash, world.Areas.Name, null, "id", one, () => Content(request, world))) : null!);
    }

    internal static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
