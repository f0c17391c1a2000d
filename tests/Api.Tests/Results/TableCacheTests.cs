using Pathways.Api.Audience;
using Pathways.Api.Resources;

namespace Pathways.Api.Tests.Results;

public sealed class TableCacheTests
{
    [Fact]
    public void A_table_that_could_not_be_made_is_made_for_the_next_who_asks_and_then_kept()
    {
        var (cache, view, made) = (new TableCache(), new InternalView(UnknownHomes.None), 0);
        TableContent Get(bool fails) => cache.Get("offers", "basis", view, () => fails ? throw new IOException("not read yet") : new TableContent("offers " + ++made, [], []));
        Should.Throw<IOException>(() => Get(fails: true));
        Get(fails: false).Name.ShouldBe("offers 1");
        Get(fails: true).Name.ShouldBe("offers 1");
    }
}
