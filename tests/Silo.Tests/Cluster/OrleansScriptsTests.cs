using Pathways.Model;
using Pathways.Silo.Cluster;
using Pathways.Silo.Tests.Postgres;

namespace Pathways.Silo.Tests.Cluster;

public sealed class OrleansScriptsTests
{
    [Fact]
    public void A_folder_that_is_not_there_says_where_to_get_the_scripts() =>
        Refused("/no/such/folder").ShouldContain(OrleansScripts.Tag);

    [Theory]
    [InlineData("PostgreSQL-Main.sql")]
    [InlineData("PostgreSQL-Clustering.sql")]
    [InlineData("PostgreSQL-Persistence.sql")]
    public void A_folder_that_lacks_one_names_it(string file)
    {
        using var folder = ScriptFolder.Whole().Without(file);
        Refused(folder.Folder).ShouldContain(file);
    }

    [Fact]
    public void A_file_that_only_has_the_name_is_refused()
    {
        using var folder = ScriptFolder.Whole().With("PostgreSQL-Persistence.sql", "<html>Not Found</html>");
        Refused(folder.Folder).ShouldContain("is not Orleans's script");
    }

    [Fact]
    public void They_are_found_below_the_folder_too()
    {
        using var folder = ScriptFolder.Whole().Without("PostgreSQL-Main.sql").With("src/AdoNet/Shared/PostgreSQL-Main.sql", "CREATE TABLE OrleansQuery ()");
        folder.Scripts.Main.Sql.ShouldBe("CREATE TABLE OrleansQuery ()");
    }

    private static string Refused(string folder) => Should.Throw<InvalidInputException>(() => OrleansScripts.Find(folder)).Message;
}
