package org.mistok.search;
import java.util.*;
import org.mistok.disclosure.Viewer;
import org.mistok.language.*;
public class Ask {
  public static void main(String[] a) throws Exception {
    var orgs = Fixtures.organisations();
    long t=System.nanoTime();
    var s = Shelf.of(orgs, List.of(), Shelf.THESAURUS);
    System.out.println(orgs.size()+" built in "+(System.nanoTime()-t)/1000000+" ms");
    var search = Shelf.search();
    for (String q : java.nio.file.Files.readAllLines(java.nio.file.Path.of(a[0]))) {
      if (q.startsWith("?")) { System.out.println("== suggest "+q); search.suggest(q.substring(1),InterfaceLanguage.EN,5,Viewer.ANONYMOUS,s).forEach(System.out::println); continue; }
      if (q.startsWith("!")) { System.out.println("== areas "+q); search.areasFor(q.substring(1),null).forEach(x->System.out.printf("   %s/%s %.2f %s%n",x.top(),x.area(),x.score(),x.evidence())); continue; }
      t=System.nanoTime();
      var h = search.find(Query.ALL.withText(q).withPage(0,5), Viewer.ANONYMOUS, s);
      System.out.printf("== %s: %d  (%.1f ms)%n", q, h.total(), (System.nanoTime()-t)/1e6);
      for (var i : h.items()) { System.out.printf("   %.2f %s %s %s%n", i.score(), i.organisation().code(), i.organisation().identity().officialNames().byLanguage().values(), hl(i)); }
    }
  }
  static String hl(Hit i){ var b=new StringBuilder(); for (var h: i.highlights()) { var st=Facts.statements(i.organisation().profile(), org.mistok.disclosure.Audience.PUBLIC).filter(x->x.key().equals(h.key())).findFirst().get(); String x=st.text().text(); b.append(h.key()).append(h.byArea()?"[area "+st.area()+"] ":" "); for (var r:h.ranges()) b.append("«"+x.substring(r.start(),r.end())+"» "); } return b.toString(); }
}
